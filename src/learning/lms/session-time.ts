/** Times as SCORM 1.2 and cmi5 write them. @module */

const parts = (milliseconds: number) => {
  const hundredths = Math.max(0, Math.round(milliseconds / 10))
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    hours: Math.floor(hundredths / 360_000),
    minutes: two(Math.floor(hundredths / 6000) % 60),
    seconds: `${two(Math.floor(hundredths / 100) % 60)}.${two(hundredths % 100)}`,
  }
}

/** The longest CMITimespan: `9999:59:59.99`. */
const longest = 9999 * 3_600_000 + 3_599_990

/** A CMITimespan, `HHHH:MM:SS.SS`. */
export function timespan(milliseconds: number): string {
  const { hours, minutes, seconds } = parts(Math.min(milliseconds, longest))
  return `${String(hours).padStart(4, '0')}:${minutes}:${seconds}`
}

/** An ISO 8601 duration, as cmi5 wants it: `PT4.25S`. */
export const duration = (milliseconds: number): string =>
  `PT${Math.max(0, Math.round(milliseconds / 10)) / 100}S`

/** A CMITime, the time of day where the learner is: `HH:MM:SS`. */
export const timeOfDay = (date: Date): string =>
  [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((value) => String(value).padStart(2, '0'))
    .join(':')
