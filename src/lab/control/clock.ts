/**
 * `GET` and `POST /_lab/clock`: the world's time. Tokens, sessions and policies go by it; the age of
 * a signature does not, since clients sign with the real time.
 *
 * @module
 */
import { z } from 'zod'
import { isoDate } from '../../federation/encoding/http-date.ts'
import type { HttpRequest } from '../../federation/http.ts'
import type { Lab } from '../lab.ts'
import { json } from '../reply.ts'
import { plainText, readInput, wantsText } from './input.ts'

/** The end of the year 9999, as far as dates are written with four digits. */
const latest = 253_402_300_799

const instant = z.union(
  [
    z.int().min(0).max(latest),
    z.iso.datetime({ offset: true }).transform((text) => Math.floor(Date.parse(text) / 1000)),
  ],
  'a time is seconds since 1970 or text such as "2026-11-22T12:00:00Z"',
)

const input = z
  .strictObject({
    advance: z.int().min(-latest).max(latest).exactOptional(),
    set: instant.exactOptional(),
  })
  .refine(
    ({ advance, set }) => (advance === undefined) !== (set === undefined),
    'give either "advance", in whole seconds, or "set", a time',
  )

export function readClock(lab: Lab, request: HttpRequest) {
  const { now } = lab.store.current()
  return wantsText(request) ? plainText(isoDate(now)) : json(200, { now, time: isoDate(now) })
}

export function moveClock(lab: Lab, request: HttpRequest) {
  const read = readInput(request, input)
  if (!read.ok) return read.refusal
  const { advance = 0, set } = read.value
  lab.store.change((world) => {
    const wanted = set ?? world.now + advance
    return { ...world, now: Math.min(Math.max(wanted, 0), latest) }
  })
  return readClock(lab, request)
}
