/** What `PUT /_lab/world` takes of synchronised data, of the devices that are told of it, and of what they were told. @module */
import { z } from 'zod'

const platform = z.enum(['ADM', 'APNS', 'APNS_SANDBOX', 'GCM'])

const dataset = z.looseObject({
  name: z.string(),
  syncCount: z.number(),
  records: z.record(
    z.string(),
    z.looseObject({
      value: z.string().exactOptional(),
      syncCount: z.number(),
      lastModifiedAt: z.number(),
      lastModifiedBy: z.string(),
    }),
  ),
  createdAt: z.number(),
  lastModifiedAt: z.number(),
  lastModifiedBy: z.string(),
})

const device = z.looseObject({
  id: z.string(),
  platform,
  token: z.string(),
  endpointArn: z.string(),
  subscriptions: z.array(z.string()),
})

export const syncPool = z.looseObject({
  pushSync: z.looseObject({ applicationArns: z.array(z.string()) }).exactOptional(),
  identities: z.record(
    z.string(),
    z.looseObject({
      datasets: z.record(z.string(), dataset),
      devices: z.record(z.string(), device),
    }),
  ),
})

export const platformApplication = z.looseObject({
  arn: z.string(),
  accountId: z.string(),
  platform,
  name: z.string(),
  endpoints: z.record(
    z.string(),
    z.looseObject({ arn: z.string(), token: z.string(), enabled: z.boolean() }),
  ),
})

export const message = z.looseObject({
  at: z.number(),
  via: z.enum(['email', 'sms', 'push']),
  to: z.string(),
  body: z.string(),
  code: z.string().exactOptional(),
})
