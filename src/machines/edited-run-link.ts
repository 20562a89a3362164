/**
 * A run with what was edited in it, for who wants to hand that on, too:
 *
 *     #run=2.photo-app-direct..NX2EN..q1YqSS0uUbJSKi4pysxLV9JRKkktLgEA.x7q1
 *
 * It is a link of the first version with one part more: the edits, each in the place of an `E`, as
 * JSON, compressed (RFC 1951) and in base64url. An edit with a token or a key in it is left out.
 *
 * @module
 */
import { decodeBase64Url, encodeBase64Url } from '../federation/encoding/base64.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import type { Edit } from './edit/edit.ts'
import { readEdits } from './edit/read-edits.ts'
import type { RunToOpen } from './player.ts'
import {
  filledIn,
  type RunLink,
  readRun,
  readRunLink,
  sealed,
  unsealed,
  writeRun,
} from './run-link.ts'
import { runLinkPrefix } from './run-link-prefix.ts'

const version = '2'

/** More than people write, in bytes; a link that unfolds to more would only fill memory. */
const mostBytes = 262_144

/** The fragment of a run with its edits, its `#` included. */
export async function writeEditedRunLink(
  { id }: Pick<Scenario, 'id'>,
  run: RunToOpen,
): Promise<string> {
  const edits = run.events.flatMap((event) => (event.type === 'edit' ? [event.edit] : []))
  const written = JSON.stringify(edits.map((edit) => (holdsSecret(edit) ? null : edit)))
  const packed = await deflate(new TextEncoder().encode(written))
  return sealed([version, ...writeRun(id, run), encodeBase64Url(packed)])
}

/** Reads a fragment of either version; see `readRunLink`. */
export async function readAnyRunLink(
  fragment: string,
  scenarios: readonly Pick<Scenario, 'id' | 'faults'>[],
): Promise<RunLink | undefined> {
  if (!fragment.startsWith(`${runLinkPrefix}${version}.`)) return readRunLink(fragment, scenarios)
  const id = fragment.split('.')[1] ?? ''
  const parts = unsealed(fragment)
  if (parts?.length !== 6) return { scenario: id, run: 'damaged' }
  const run = readRun(parts.slice(1, 5), scenarios)
  if (typeof run === 'string') return { scenario: id, run }
  const edits = await unpacked(parts[5] ?? '')
  const places = run.events.filter((event) => event === 'edit')
  return edits?.length === places.length
    ? { scenario: id, ...filledIn(run, edits) }
    : { scenario: id, run: 'damaged' }
}

async function unpacked(part: string): Promise<readonly (Edit | null)[] | undefined> {
  const bytes = decodeBase64Url(part)
  const text = bytes && (await inflate(bytes))
  try {
    return text === undefined ? undefined : readEdits(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Whether somebody could use what an edit says: a JSON Web Token, an access key, a private key. */
export const holdsSecret = (edit: Edit): boolean =>
  /eyJ[\w-]+\.[\w-]+\.|\b(?:AKIA|ASIA)[A-Z0-9]{12,}|PRIVATE KEY/.test(JSON.stringify(edit))

async function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  return new Uint8Array(await new Response(stream).arrayBuffer())
}

/** The text that was compressed; `undefined` where it is none, or longer than any. */
async function inflate(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  const reader = stream.getReader()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return text + decoder.decode()
      length += value.length
      if (length > mostBytes) return undefined
      text += decoder.decode(value, { stream: true })
    }
  } catch {
    return undefined
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}
