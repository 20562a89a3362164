/** `X-Amz-Date`: ISO 8601's basic format in UTC, `20130524T000000Z`. @module */
import { parseHttpDate } from '../encoding/http-date.ts'

/** Seconds since the Unix epoch, or `undefined` where the text is no such date. */
export function parseAmzDate(text: string): number | undefined {
  const match = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(text)
  if (!match) return undefined
  const [, year, month, day, hour, minute, second] = match
  const seconds = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) / 1000
  return amzDate(seconds) === text ? seconds : undefined
}

/** The date in that format. */
export const amzDate = (seconds: number): string =>
  Number.isFinite(seconds)
    ? new Date(seconds * 1000).toISOString().replace(/[-:]|\.\d{3}/g, '')
    : ''

/**
 * When a request says that it was signed: `X-Amz-Date`, else `Date`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signingTime(
  amz: string | undefined,
  date: string | undefined,
): { readonly timestamp: string; readonly signedAt: number } | undefined {
  const signedAt =
    amz !== undefined ? parseAmzDate(amz) : (parseHttpDate(date ?? '') ?? parseAmzDate(date ?? ''))
  return signedAt === undefined ? undefined : { timestamp: amzDate(signedAt), signedAt }
}
