/** What a scenario file may say of Cognito Sync, and of an app that uses it. @module */
import { z } from 'zod'
import { identityPoolId } from './identity-pool-file.ts'

const platform = z.enum(['APNS', 'APNS_SANDBOX', 'GCM', 'ADM'])

const syncDevice = z.strictObject({
  user: z.string(),
  identityId: identityPoolId.exactOptional(),
  platform,
  token: z.string(),
  subscribes: z.boolean().default(true),
  writes: z.array(z.strictObject({ key: z.string(), value: z.string() })),
})

/** The app’s side. */
export const syncPlanFile = z.strictObject({
  dataset: z.string(),
  phone: syncDevice,
  tablet: syncDevice.extend({
    place: z.string(),
    online: z.boolean().default(true),
    onConflict: z.enum(['give-up', 'pull-and-merge']).default('give-up'),
  }),
  choices: z.strictObject({ key: z.string(), values: z.array(z.string()).min(2) }),
})

/** The side of an identity pool; each platform gets an application at SNS of the pool’s name. */
export const syncPoolFile = z.strictObject({
  pushRoleArn: z.string(),
  platforms: z.array(platform),
  /** What identities have already, by id. */
  identities: z
    .record(
      identityPoolId,
      z.strictObject({
        /** Values by key, by the dataset’s name. */
        datasets: z.record(z.string(), z.record(z.string(), z.string())).default({}),
        /** Devices that were registered before, by id. */
        devices: z
          .record(
            z.uuid(),
            z.strictObject({ platform, token: z.string(), subscriptions: z.array(z.string()) }),
          )
          .default({}),
      }),
    )
    .default({}),
})

export type SyncPoolFile = z.infer<typeof syncPoolFile>
