/**
 * A run as the fragment of an address, so that a link shows the exact moment that somebody looks at:
 *
 *     #run=1.photo-app-direct.8fk03d.NX2TsgN.2.x7q1
 *
 * In this order: the version, the scenario, its faults by their codes, the events, the position shown
 * where it is not the last, and a check against links that were cut off or mistyped. `N` is a step,
 * `T` with seconds is time that passes, `D` with a digit is what a person did with a device, `E` is an
 * edit, a number after `X` says how often the event before it came; numbers are in base 36. Nothing
 * else fits into such a link: no token, no key, nothing that was typed. That there was an edit is said,
 * what it was is not: for who wants that to be said, see edited-run-link.ts.
 *
 * @module
 */
import type { Scenario } from '../scenarios/scenario.ts'
import type { Edit } from './edit/edit.ts'
import type { HandshakeEvent } from './handshake.ts'
import type { RunToOpen } from './player.ts'
import type { RunEvent } from './run-event.ts'
import { readEvents, readNumber, writeEvents } from './run-link-events.ts'
import { runLinkPrefix } from './run-link-prefix.ts'

/** The version that is written here, and the only one that is read here. */
const version = '1'

/** Why a link cannot be followed. */
export type RunLinkProblem =
  /** It was made by another version of the site. */
  | 'other-version'
  /** It is about a scenario that is not here. */
  | 'other-scenario'
  /** It was cut off or changed on the way. */
  | 'damaged'
  /** It names a fault that the scenario does not have any more. */
  | 'unknown-fault'

export interface RunLink {
  /** The scenario's id, as far as the fragment has one. */
  readonly scenario: string
  readonly run: RunToOpen | RunLinkProblem
  /** Whether edits of the run are not in the link; then it may go otherwise. */
  readonly editsLeftOut?: true
}

/** The fragment of a run, its `#` included. */
export function writeRunLink({ id }: Pick<Scenario, 'id'>, run: RunToOpen): string {
  return sealed([version, ...writeRun(id, run)])
}

/** What both versions of a link say of a run, part by part. */
export function writeRun(id: string, { faults, events, cursor }: RunToOpen): readonly string[] {
  const shown = cursor === events.length ? '' : cursor.toString(36)
  return [id, faults.map(faultCode).join(''), writeEvents(events), shown]
}

/** The fragment of these parts, with its check. */
export function sealed(parts: readonly string[]): string {
  const text = parts.join('.')
  return `${runLinkPrefix}${text}.${digest(text, 4)}`
}

/** The parts of a fragment before its check, or `undefined` where the check does not fit. */
export function unsealed(fragment: string): readonly string[] | undefined {
  const text = fragment.slice(runLinkPrefix.length)
  const parts = text.split('.')
  const check = parts.pop() ?? ''
  return digest(text.slice(0, -check.length - 1), 4) === check ? parts : undefined
}

/**
 * Reads a fragment against the scenarios that it may be about.
 *
 * @returns `undefined` where the fragment is no link to a run.
 */
export function readRunLink(
  fragment: string,
  scenarios: readonly Pick<Scenario, 'id' | 'faults'>[],
): RunLink | undefined {
  if (!fragment.startsWith(runLinkPrefix)) return undefined
  const [writtenIn = '', id = ''] = fragment.slice(runLinkPrefix.length).split('.')
  if (writtenIn !== version)
    return { scenario: id, run: /^\d+$/.test(writtenIn) ? 'other-version' : 'damaged' }
  const parts = unsealed(fragment)
  const run = parts?.length === 5 ? readRun(parts.slice(1), scenarios) : 'damaged'
  return typeof run === 'string' ? { scenario: id, run } : { scenario: id, ...filledIn(run, []) }
}

/** A run whose edits are only places yet. */
export interface RunOutline extends Omit<RunToOpen, 'events'> {
  readonly events: readonly (HandshakeEvent | 'edit')[]
}

/** What `writeRun` wrote, against the scenarios that it may be about. */
export function readRun(
  [id, codes = '', events = '', shown = '']: readonly string[],
  scenarios: readonly Pick<Scenario, 'id' | 'faults'>[],
): RunOutline | RunLinkProblem {
  const found = scenarios.find((scenario) => scenario.id === id)
  const read = readEvents(events)
  const cursor = shown === '' ? read?.length : readNumber(shown)
  if (!found) return 'other-scenario'
  if (!read || cursor === undefined || cursor > read.length) return 'damaged'
  const faults = readFaults(codes, found)
  return faults ? { faults, events: read, cursor } : 'unknown-fault'
}

/** The run with its edits in their places, as far as they are given, and without the other places. */
export function filledIn(
  { faults, events, cursor }: RunOutline,
  edits: readonly (Edit | null)[],
): Pick<RunLink, 'editsLeftOut'> & { readonly run: RunToOpen } {
  const given = edits.values()
  const filled = events.map((event): RunEvent | undefined => {
    if (event !== 'edit') return event
    const edit = given.next().value
    return edit ? { type: 'edit', edit } : undefined
  })
  const isLeft = (event: RunEvent | undefined) => event !== undefined
  const left = filled.filter(isLeft)
  const run = { faults, events: left, cursor: filled.slice(0, cursor).filter(isLeft).length }
  return left.length === events.length ? { run } : { run, editsLeftOut: true }
}

/** Characters of a fault's code: enough for the faults of one scenario, which a test makes sure of. */
const codeLength = 3

/** A fault's code, from its id alone: it stays the same whatever faults come to stand beside it. */
export const faultCode = (id: string): string => digest(id, codeLength)

function readFaults(codes: string, { faults }: Pick<Scenario, 'faults'>) {
  const wanted: readonly string[] = codes.match(new RegExp(`.{1,${codeLength}}`, 'g')) ?? []
  const ids = faults.map(({ id }) => id).filter((id) => wanted.includes(faultCode(id)))
  return ids.length === wanted.length ? ids : undefined
}

/** So many characters of a text's FNV-1a hash, in base 36. */
function digest(text: string, length: number): string {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-length)
}
