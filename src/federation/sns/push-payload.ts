/**
 * What reaches the app on a device: the platform's part of a message. Firebase and Amazon's service
 * hand the app the entries of `data`, all of them text; Apple's hands it the whole payload.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-send-custom-platform-specific-payloads-mobile-devices.html
 * @module
 */
import { isJsonObject, type JsonObject, parseJsonObject } from '../jose/decode-jwt.ts'
import { entryOf } from '../lookup.ts'
import type { PushPlatform } from './platform-application.ts'

/** The payload as JSON, or what SNS says to a message that is none. */
export function pushPayload(
  platform: PushPlatform,
  message: string,
  structure: string | undefined,
): { readonly payload: string } | { readonly problem: string } {
  const isApple = platform === 'APNS' || platform === 'APNS_SANDBOX'
  if (structure === undefined) return { payload: plain(isApple, message) }
  if (structure !== 'json')
    return { problem: 'Invalid parameter: MessageStructure Reason: Must be json' }
  const parts = parseJsonObject(message)
  if (!parts)
    return { problem: 'Invalid parameter: Message Structure - JSON message body failed to parse' }
  const ofDefault = parts['default']
  if (typeof ofDefault !== 'string')
    return {
      problem: 'Invalid parameter: Message Structure - No default entry in JSON message body',
    }
  const part = entryOf(parts, platform)
  if (typeof part !== 'string') return { payload: plain(isApple, ofDefault) }
  const payload = parseJsonObject(part)
  if (!payload) return { problem: `Invalid parameter: Message Reason: Invalid ${platform} payload` }
  return { payload: JSON.stringify(isApple ? payload : received(payload)) }
}

const plain = (isApple: boolean, text: string): string =>
  JSON.stringify(isApple ? { aps: { alert: text } } : { message: text })

/** The entries of `data` as the app gets them. */
function received({ data }: JsonObject): JsonObject {
  return isJsonObject(data)
    ? Object.fromEntries(Object.entries(data).map(([key, value]) => [key, textOf(value)]))
    : {}
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)
