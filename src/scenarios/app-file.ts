/** What a scenario file may say of the app. @module */
import { z } from 'zod'
import { identityPoolId } from './identity-pool-file.ts'
import { syncPlanFile } from './sync-file.ts'

export const appFile = z.strictObject({
  name: z.string(),
  place: z.string(),
  provider: z.url({ protocol: /^https$/ }),
  tokenFrom: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('sign-in'),
      clientId: z.string(),
      redirectUri: z.string(),
      scope: z.string().default('openid email profile'),
      user: z.string(),
      takes: z.literal('accessToken').exactOptional(),
      also: z
        .strictObject({
          provider: z.url({ protocol: /^https$/ }),
          login: z.string(),
          clientId: z.string(),
          redirectUri: z.string(),
          scope: z.string().default('openid email profile'),
          user: z.string(),
        })
        .exactOptional(),
    }),
    z.strictObject({
      kind: z.literal('file'),
      path: z.string(),
      claims: z.record(z.string(), z.unknown()),
      lifetime: z.int().positive(),
      rotates: z.boolean().default(true),
      trailing: z.string().default(''),
    }),
    z.strictObject({
      kind: z.literal('managed-login'),
      host: z.string(),
      identityProvider: z.string(),
      clientId: z.string(),
      redirectUri: z.string(),
      scope: z.string().default('openid email profile'),
      user: z.string(),
    }),
    z.strictObject({
      kind: z.literal('user-pool'),
      clientId: z.string(),
      username: z.string(),
      password: z.string(),
      attributes: z.record(z.string(), z.string()),
      typedCode: z.string().exactOptional(),
      typedPassword: z.string().exactOptional(),
      confirms: z.boolean().default(true),
      comesBack: z.boolean().exactOptional(),
      revokes: z.boolean().exactOptional(),
    }),
  ]),
  region: z.string().default('us-east-1'),
  roleArn: z.string().exactOptional(),
  roleSessionName: z.string().exactOptional(),
  durationSeconds: z.int().exactOptional(),
  sessionPolicy: z.string().exactOptional(),
  broker: z
    .strictObject({
      identityPoolId,
      login: z.string(),
      hands: z.enum(['idToken', 'accessToken']).default('idToken'),
      customRoleArn: z.string().exactOptional(),
    })
    .exactOptional(),
  bucket: z.string(),
  key: z.string(),
  sync: syncPlanFile.exactOptional(),
  upload: z.strictObject({ contentType: z.string(), text: z.string() }).exactOptional(),
})
