/**
 * Dates in conditions: "W3C implementations of the ISO 8601 date formats or in epoch (UNIX) time".
 *
 * @see https://www.w3.org/TR/NOTE-datetime
 * @module
 */

/**
 * Milliseconds since the epoch; `undefined` when the text is no date. A text of digits alone is epoch
 * seconds, also where it could be a year [moto's validator]. Without a time zone the time is UTC.
 */
export function parseDate(text: string): number | undefined {
  if (/^\d{1,15}$/.test(text)) return Number(text) * 1000
  const match = isoDate.exec(text)
  if (match === null) return undefined
  const [year, month, day, hour, minute, second] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0))
  const valid = isCalendarDay(year ?? 0, month || 1, day || 1) && isTimeOfDay(hour, minute, second)
  if (!valid) return undefined
  const fraction = Number(`0${match[7] ?? ''}`) * 1000
  const local = Date.UTC(year ?? 0, (month || 1) - 1, day || 1, hour, minute, second)
  return local + fraction - offsetMilliseconds(match[8])
}

const isoDate =
  /^(\d{4})-(\d{2})(?:-(\d{2})(?:[Tt](\d{2})(?::?(\d{2})(?::?(\d{2})(\.\d{1,9})?)?)?([Zz]|[+-]\d{2}(?::?\d{2})?)?)?)?$/

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

const isTimeOfDay = (hour = 0, minute = 0, second = 0): boolean =>
  hour < 24 && minute < 60 && second < 60

function offsetMilliseconds(zone: string | undefined): number {
  if (zone === undefined || zone.toUpperCase() === 'Z') return 0
  const digits = zone.slice(1).replace(':', '')
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2) || 0)
  return minutes * 60_000 * (zone.startsWith('-') ? -1 : 1)
}
