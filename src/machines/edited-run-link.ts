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
import type { Scenario } from '../scenarios/scenario.ts'
import type { Edit } from './edit/edit.ts'
import { readEdits } from './edit/read-edits.ts'
import { packText, unpackText } from './packed-text.ts'
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

/** The fragment of a run with its edits, its `#` included. */
export async function writeEditedRunLink(
  { id }: Pick<Scenario, 'id'>,
  run: RunToOpen,
): Promise<string> {
  const edits = run.events.flatMap((event) => (event.type === 'edit' ? [event.edit] : []))
  const written = JSON.stringify(edits.map((edit) => (holdsSecret(edit) ? null : edit)))
  return sealed([version, ...writeRun(id, run), await packText(written, 'deflate-raw')])
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
  const text = await unpackText(part, 'deflate-raw')
  try {
    return text === undefined ? undefined : readEdits(JSON.parse(text))
  } catch {
    return undefined
  }
}

/** Whether somebody could use what an edit says: a JSON Web Token, an access key, a private key. */
export const holdsSecret = (edit: Edit): boolean =>
  /eyJ[\w-]+\.[\w-]+\.|\b(?:AKIA|ASIA)[A-Z0-9]{12,}|PRIVATE KEY/.test(JSON.stringify(edit))
