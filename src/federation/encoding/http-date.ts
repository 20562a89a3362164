/** Dates as AWS writes them: RFC 9110's for HTTP, ISO 8601 for XML. Seconds since the Unix epoch. @module */
import { rememberedUpTo } from '../remembered.ts'

/** `Fri, 24 May 2013 00:00:00 GMT` (RFC 9110 §5.6.7). */
export const httpDate = (seconds: number): string => new Date(seconds * 1000).toUTCString()

/** Seconds of an HTTP date, in any of the forms that RFC 9110 has recipients accept. */
export function parseHttpDate(text: string): number | undefined {
  if (!/^[A-Za-z]{3,9},? /.test(text)) return undefined
  const milliseconds = Date.parse(text)
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000)
}

/** `2013-05-24T00:00:00Z`. */
export const isoDate = (seconds: number): string =>
  `${isoDateWithMilliseconds(seconds).slice(0, -5)}Z`

/**
 * `2013-05-24T00:00:00.000Z`, as S3 lists objects. Many answers are given in one second, and name it
 * and the one in which a session ends.
 */
export const isoDateWithMilliseconds = rememberedUpTo(16, (seconds: number) =>
  new Date(seconds * 1000).toISOString(),
)
