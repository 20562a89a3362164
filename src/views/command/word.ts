/**
 * A word of a POSIX shell’s command: text to be taken as it is, and variables to be filled in.
 *
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 * @module
 */
import type { Secret } from '../secrets.ts'

/** Text stands for itself, a secret for its variable. */
export type WordPart = string | Secret

export type Word = readonly WordPart[]

/** Needs no quotes anywhere in a word; `=` does at the start of a command, where none of ours stands. */
const plain = /^[\w@%+=:,./-]+$/

/** Means nothing to the shell between double quotes. `!` does in an interactive one. */
const safeInDoubleQuotes = /^[^"$`\\!]*$/

/** The word as it is typed, quoted where it has to be. */
export function shellWord(word: Word): string {
  const parts = joined(word)
  if (parts.every((part) => typeof part === 'string')) return quoted(parts.join(''))
  const simple = parts.every((part) => typeof part !== 'string' || safeInDoubleQuotes.test(part))
  if (simple) return `"${parts.map((part, index) => expanded(part, parts[index + 1])).join('')}"`
  return parts
    .map((part) => (typeof part === 'string' ? quoted(part) : `"$${part.variable}"`))
    .join('')
}

/** Texts that follow one another as one. */
function joined(word: Word): Word {
  const parts: WordPart[] = []
  for (const part of word) {
    const last = parts.at(-1)
    if (typeof part === 'string' && typeof last === 'string') parts[parts.length - 1] = last + part
    else if (part !== '') parts.push(part)
  }
  return parts
}

/** Text that the shell takes as it is. */
export const quoted = (text: string): string =>
  plain.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`

/** A part between double quotes; a name that text goes on after is kept apart from it. */
function expanded(part: WordPart, next: WordPart | undefined): string {
  if (typeof part === 'string') return part
  const goesOn = typeof next === 'string' && /^\w/.test(next)
  return goesOn ? `\${${part.variable}}` : `$${part.variable}`
}

/** A value, or the secret that it is. */
export const partOf = (value: string, secrets: readonly Secret[]): WordPart =>
  secrets.find((secret) => secret.value === value) ?? value

/** JSON text in which every string that is a secret is a variable. */
export function jsonWord(text: string, secrets: readonly Secret[]): Word {
  const [secret, ...others] = secrets
  if (secret === undefined) return [text]
  return text
    .split(JSON.stringify(secret.value))
    .flatMap((piece, index) => [
      ...(index === 0 ? [] : ['"', secret, '"']),
      ...jsonWord(piece, others),
    ])
}
