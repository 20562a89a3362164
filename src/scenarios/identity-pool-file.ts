/** What a scenario file may say of an identity pool. @module */
import { z } from 'zod'

/** A region, a colon and a UUID. */
export const identityPoolId = z
  .string()
  .regex(/^[\w-]+:[0-9a-f-]+$/, 'a region, a colon and a UUID')

export const identityPoolFile = z.strictObject({
  name: z.string(),
  accountId: z.string().regex(/^\d{12}$/, 'an account id is twelve digits'),
  allowUnauthenticatedIdentities: z.boolean().default(false),
  allowClassicFlow: z.boolean().exactOptional(),
  supportedLoginProviders: z.record(z.string(), z.string()).default({}),
  openIdConnectProviderArns: z.array(z.string()).default([]),
  cognitoIdentityProviders: z
    .array(
      z.strictObject({
        providerName: z.string(),
        clientId: z.string(),
        serverSideTokenCheck: z.boolean().exactOptional(),
      }),
    )
    .default([]),
  roles: z.strictObject({
    authenticated: z.string().exactOptional(),
    unauthenticated: z.string().exactOptional(),
  }),
  /** Identities that people have already, by id: the logins that they are known by. */
  identities: z.record(identityPoolId, z.record(z.string(), z.string())).default({}),
})
