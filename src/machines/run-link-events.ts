/** The events of a run as the letters of a link, and back: see run-link.ts. @module */
import type { DeviceAct } from '../federation/client/sync-plan.ts'
import type { HandshakeEvent } from './handshake.ts'
import type { RunEvent } from './run-event.ts'

/** More events than a person makes; a link with more would only keep the page busy. */
export const mostEvents = 500

/** Longer than any time for which something here is valid: a hundred years, in seconds. */
export const longestWait = 3_155_760_000

/** In the order of their digits; more may follow, none may move. */
const deviceActs: readonly DeviceAct[] = [
  'writeOnPhone',
  'writeOnTablet',
  'takePhoneOffline',
  'takeTabletOffline',
  'bringPhoneOnline',
  'bringTabletOnline',
]

/** The events as letters. */
export function writeEvents(events: readonly RunEvent[]): string {
  const letters = events.map(writeEvent)
  const starts = letters.flatMap((letter, index) => (letter === letters[index - 1] ? [] : [index]))
  return starts
    .map((start, index) => {
      const count = (starts[index + 1] ?? letters.length) - start
      return `${letters[start]}${count === 1 ? '' : `X${count.toString(36)}`}`
    })
    .join('')
}

/** The events of such letters, an edit without what it was; `undefined` where the text is no list of them. */
export function readEvents(text: string): readonly (HandshakeEvent | 'edit')[] | undefined {
  const events: (HandshakeEvent | 'edit')[] = []
  const items = text.match(/(?:N|E|D[0-5]|T[0-9a-z]+)(?:X[0-9a-z]+)?/g) ?? []
  if (items.join('') !== text) return undefined
  for (const item of items) {
    const [what = '', times] = item.split('X')
    const count = times === undefined ? 1 : readNumber(times)
    const seconds = what.startsWith('T') ? readNumber(what.slice(1)) : 0
    if (count === undefined || count + events.length > mostEvents) return undefined
    if (seconds === undefined || seconds > longestWait) return undefined
    const event = readEvent(what, seconds)
    for (let time = 0; time < count; time++) events.push(event)
  }
  return events
}

const next: HandshakeEvent = { type: 'next' }

function writeEvent(event: RunEvent): string {
  if (event.type === 'next') return 'N'
  if (event.type === 'edit') return 'E'
  return event.type === 'moveClock'
    ? `T${event.seconds.toString(36)}`
    : `D${deviceActs.indexOf(event.type)}`
}

function readEvent(what: string, seconds: number): HandshakeEvent | 'edit' {
  if (what === 'N') return next
  if (what === 'E') return 'edit'
  const act = what.startsWith('D') ? deviceActs[Number(what[1])] : undefined
  return act ? { type: act } : { type: 'moveClock', seconds }
}

/** A number in base 36 as it is written: without zeros before it, and exact. */
export function readNumber(text: string): number | undefined {
  const number = Number.parseInt(text, 36)
  return Number.isSafeInteger(number) && number.toString(36) === text ? number : undefined
}
