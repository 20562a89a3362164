/**
 * The global condition keys that a request gives by itself, whoever sends it.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * @module
 */
import { isoDate } from '../encoding/http-date.ts'
import { type HttpRequest, headerValue } from '../http.ts'
import type { World } from '../world.ts'
import type { RequestContext } from './request-context.ts'

/** Keys of VPC endpoints are left out: there are none. */
export const requestKeys = (
  { now }: World,
  { url, headers, sourceIp }: HttpRequest,
  region: string | undefined,
): RequestContext => ({
  'aws:CurrentTime': isoDate(now),
  'aws:EpochTime': String(now),
  'aws:SecureTransport': String(url.toLowerCase().startsWith('https:')),
  'aws:ViaAWSService': 'false',
  ...present('aws:SourceIp', sourceIp),
  ...present('aws:UserAgent', headerValue(headers, 'user-agent')),
  ...present('aws:Referer', headerValue(headers, 'referer')),
  ...present('aws:RequestedRegion', region),
})

/** A key for each tag: `aws:RequestTag/team`, for that prefix. */
export const tagsBelow = (prefix: string, tags: Readonly<Record<string, string>>): RequestContext =>
  Object.fromEntries(Object.entries(tags).map(([name, value]) => [`${prefix}/${name}`, value]))

/** The key, where there is a value. */
export const present = (key: string, value: string | undefined): RequestContext =>
  value === undefined ? {} : { [key]: value }
