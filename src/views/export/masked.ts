/** Takes what is secret out of what a run is told to others with. @module */
import { type Exchange, withNested } from '../../federation/exchange.ts'
import type { TracedLeg } from '../../machines/handshake.ts'
import { distinctSecrets, type Secret, secretsOf } from '../secrets.ts'

/** Everything secret that crossed the wire in a run, each value under one name. */
export const secretsOfRun = (trace: readonly TracedLeg[]): readonly Secret[] =>
  distinctSecrets(
    trace.flatMap(({ exchanges }) => exchanges.flatMap(withNested)).flatMap(secretsIn),
  )

const secretsIn = ({ request, response }: Exchange): readonly Secret[] => [
  ...secretsOf(request),
  ...secretsOf(response),
]

/** The text with each secret’s name in place of its value, however the value is written there: `$TOKEN`. */
export function masked(text: string, secrets: readonly Secret[]): string {
  let rest = text
  for (const { variable, value } of secrets)
    for (const written of spellings(value)) rest = replaced(rest, written, `$${variable}`)
  return rest
}

/** As it is, in a URL, in a form, in JSON, in JSON within JSON, and in XML. */
const spellings = (value: string): ReadonlySet<string> => {
  const inJson = JSON.stringify(value).slice(1, -1)
  return new Set([
    value,
    value.trim(),
    encodeURIComponent(value),
    new URLSearchParams({ '': value }).toString().slice(1),
    inJson,
    JSON.stringify(inJson).slice(1, -1),
    value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  ])
}

/** A short value, such as a code of six digits, counts only where it stands by itself. */
const short = 16

function replaced(text: string, value: string, name: string): string {
  if (value.length >= short) return text.replaceAll(value, name)
  const pattern = value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
  return text.replace(new RegExp(`(?<!\\w)${pattern}(?!\\w)`, 'g'), () => name)
}
