/** What a scenario file may say of a user pool; what it leaves out is as CreateUserPool would have it. @module */
import { z } from 'zod'

const address = z.enum(['email', 'phone_number'])

const appClientFile = z.strictObject({
  name: z.string(),
  secret: z.string().exactOptional(),
  explicitAuthFlows: z
    .array(z.string())
    .default(['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH']),
  readAttributes: z.array(z.string()).exactOptional(),
  writeAttributes: z.array(z.string()).exactOptional(),
  callbackUrls: z.array(z.string()).default([]),
  logoutUrls: z.array(z.string()).default([]),
  allowedOAuthScopes: z.array(z.string()).default(['openid', 'email', 'profile']),
  supportedIdentityProviders: z.array(z.string()).default(['COGNITO']),
})

const userFile = z.strictObject({
  /** A UUID. */
  sub: z.uuid(),
  /** Demonstration data. */
  password: z.string(),
  attributes: z.record(z.string(), z.string()),
  groups: z.array(z.string()).default([]),
})

const identityProviderFile = z.strictObject({
  type: z.enum(['Google', 'Facebook', 'LoginWithAmazon', 'SignInWithApple', 'OIDC']),
  details: z.record(z.string(), z.string()),
  attributeMapping: z.record(z.string(), z.string()).default({}),
})

export const userPoolFile = z.strictObject({
  name: z.string(),
  accountId: z.string().regex(/^\d{12}$/, 'an account id is twelve digits'),
  /** Attributes beside email and name, `custom:…` with their prefix; whether they can be changed. */
  customAttributes: z.record(z.string(), z.strictObject({ mutable: z.boolean() })).default({}),
  usernameAttributes: z.array(address).default([]),
  autoVerifiedAttributes: z.array(address).default(['email']),
  domain: z.string().exactOptional(),
  clients: z.record(z.string(), appClientFile),
  groups: z
    .record(
      z.string(),
      z.strictObject({
        roleArn: z.string().exactOptional(),
        precedence: z.int().nonnegative().exactOptional(),
      }),
    )
    .default({}),
  users: z.record(z.string(), userFile).default({}),
  identityProviders: z.record(z.string(), identityProviderFile).default({}),
})

export type UserPoolFile = z.infer<typeof userPoolFile>
