/**
 * A run as the fragment of an address, so that a link shows the exact moment that somebody looks at:
 *
 *     #run=1.photo-app-direct.8fk03d.NX2TsgN.2.x7q1
 *
 * In this order: the version, the scenario, its faults by their codes, the events, the position shown
 * where it is not the last, and a check against links that were cut off or mistyped. `N` is a step,
 * `T` with seconds is time that passes, a number after `X` says how often the event before it came;
 * numbers are in base 36. Nothing else fits into a link: no token, no key, nothing that was typed.
 *
 * @module
 */
import type { Scenario } from '../scenarios/scenario.ts'
import type { HandshakeEvent } from './handshake.ts'
import type { RunToOpen } from './player.ts'
import { runLinkPrefix } from './run-link-prefix.ts'

/** The version that is written, and the only one that is read. */
const version = '1'

/** More events than a person makes; a link with more would only keep the page busy. */
export const mostEvents = 500

/** Longer than any time for which something here is valid: a hundred years, in seconds. */
export const longestWait = 3_155_760_000

/** Why a link cannot be followed. */
export type RunLinkProblem =
  /** It was made by another version of the site. */
  | 'other-version'
  /** It was cut off or changed on the way. */
  | 'damaged'
  /** It names a fault that the scenario does not have any more. */
  | 'unknown-fault'

export interface RunLink {
  /** The scenario's id, as far as the fragment has one. */
  readonly scenario: string
  readonly run: RunToOpen | RunLinkProblem
}

/** The fragment of a run, its `#` included. */
export function writeRunLink({ id }: Pick<Scenario, 'id'>, run: RunToOpen): string {
  const { faults, events, cursor } = run
  const shown = cursor === events.length ? '' : cursor.toString(36)
  const text = [version, id, faults.map(faultCode).join(''), writeEvents(events), shown].join('.')
  return `${runLinkPrefix}${text}.${digest(text, 4)}`
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
  const text = fragment.slice(runLinkPrefix.length)
  const [writtenIn, id = '', codes = '', events = '', shown = '', check] = text.split('.')
  const found = scenarios.find((scenario) => scenario.id === id)
  const link = (run: RunLink['run']): RunLink => ({ scenario: id, run })
  if (writtenIn !== version)
    return link(/^\d+$/.test(writtenIn ?? '') ? 'other-version' : 'damaged')
  if (check === undefined || !text.endsWith(`.${check}`)) return link('damaged')
  if (digest(text.slice(0, -check.length - 1), 4) !== check) return link('damaged')
  const read = readEvents(events)
  const cursor = shown === '' ? read?.length : readNumber(shown)
  if (!read || cursor === undefined || cursor > read.length) return link('damaged')
  if (!found) return link('damaged')
  const faults = readFaults(codes, found)
  return link(faults ? { faults, events: read, cursor } : 'unknown-fault')
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

function writeEvents(events: readonly HandshakeEvent[]): string {
  const letters = events.map((event) =>
    event.type === 'next' ? 'N' : `T${event.seconds.toString(36)}`,
  )
  const starts = letters.flatMap((letter, index) => (letter === letters[index - 1] ? [] : [index]))
  return starts
    .map((start, index) => {
      const count = (starts[index + 1] ?? letters.length) - start
      return `${letters[start]}${count === 1 ? '' : `X${count.toString(36)}`}`
    })
    .join('')
}

function readEvents(text: string): readonly HandshakeEvent[] | undefined {
  const events: HandshakeEvent[] = []
  const items = text.match(/(?:N|T[0-9a-z]+)(?:X[0-9a-z]+)?/g) ?? []
  if (items.join('') !== text) return undefined
  for (const item of items) {
    const [what = '', times] = item.split('X')
    const count = times === undefined ? 1 : readNumber(times)
    const seconds = what === 'N' ? 0 : readNumber(what.slice(1))
    if (count === undefined || count + events.length > mostEvents) return undefined
    if (seconds === undefined || seconds > longestWait) return undefined
    const event: HandshakeEvent = what === 'N' ? { type: 'next' } : { type: 'moveClock', seconds }
    for (let time = 0; time < count; time++) events.push(event)
  }
  return events
}

/** A number in base 36 as it is written: without zeros before it, and exact. */
function readNumber(text: string): number | undefined {
  const number = Number.parseInt(text, 36)
  return Number.isSafeInteger(number) && number.toString(36) === text ? number : undefined
}

/** So many characters of a text's FNV-1a hash, in base 36. */
function digest(text: string, length: number): string {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-length)
}
