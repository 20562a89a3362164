/**
 * What `PUT /_lab/world` takes: the parts that services rely on. Members that are not named here
 * pass, as a world grows with the services that it has.
 *
 * @module
 */
import { z } from 'zod'
import { identityPool, userPool } from './cognito-input.ts'
import { message, platformApplication, syncPool } from './sync-input.ts'

const texts = z.record(z.string(), z.string())

const identityProvider = z.looseObject({
  name: z.string(),
  issuer: z.url({ protocol: /^https$/ }),
  /** Which there are depends on the provider. */
  endpoints: z.record(z.string(), z.url()),
  clients: z.record(
    z.string(),
    z.looseObject({ name: z.string(), redirectUris: z.array(z.string()) }),
  ),
  users: z.record(z.string(), z.looseObject({})),
  keys: z.record(
    z.string(),
    z.looseObject({ algorithm: z.string(), privateKey: z.looseObject({}), published: z.boolean() }),
  ),
  signingKey: z.string(),
  idTokenLifetime: z.number(),
  clockSkew: z.number(),
  reachable: z.boolean(),
  extraClaims: z.looseObject({}),
  redeemedCodes: z.array(z.string()),
})

const role = z.looseObject({
  name: z.string(),
  path: z.string(),
  id: z.string(),
  trustPolicy: z.string(),
  inlinePolicies: texts,
  attachedPolicyArns: z.array(z.string()),
  maxSessionDuration: z.number(),
  tags: texts,
})

const user = z.looseObject({
  name: z.string(),
  path: z.string(),
  id: z.string(),
  accessKeys: texts,
  inlinePolicies: texts,
})

const account = z.looseObject({
  id: z.string().regex(/^\d{12}$/, 'an account id is twelve digits'),
  partition: z.string(),
  oidcProviders: z.record(z.string(), z.looseObject({ clientIds: z.array(z.string()) })),
  roles: z.record(z.string(), role),
  managedPolicies: z.record(z.string(), z.looseObject({ document: z.string() })),
  users: z.record(z.string(), user),
})

const object = z.looseObject({
  body: z.union([z.string(), z.strictObject({ base64: z.base64() })]),
  contentType: z.string(),
  etag: z.string(),
  lastModified: z.number(),
  metadata: texts,
})

const bucket = z.looseObject({
  owner: z.string(),
  region: z.string(),
  objects: z.record(z.string(), object),
})

export const worldInput = z.looseObject({
  now: z.int().min(0).max(253_402_300_799),
  seed: z.string(),
  turn: z.int().min(0),
  identityProviders: z.record(z.string(), identityProvider),
  accounts: z.record(z.string(), account),
  buckets: z.record(z.string(), bucket),
  identityPools: z.record(z.string(), identityPool).exactOptional(),
  userPools: z.record(z.string(), userPool).exactOptional(),
  syncPools: z.record(z.string(), syncPool).exactOptional(),
  platformApplications: z.record(z.string(), platformApplication).exactOptional(),
  messages: z.array(message).exactOptional(),
})
