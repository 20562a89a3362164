/**
 * What may stand in a scenario file: the form that authors write, checked before anything runs.
 * Used at build time, by the lab and by tests; a page gets the finished scenario.
 *
 * @module
 */
import { z } from 'zod'
import { malformedPolicyText } from '../federation/iam/malformed-policy.ts'
import { parsePolicy } from '../federation/iam/parse-policy.ts'
import { presetNames } from '../federation/idp/providers/presets.ts'
import { appFile } from './app-file.ts'
import { identityPoolFile, identityPoolId } from './identity-pool-file.ts'
import { syncPoolFile } from './sync-file.ts'
import { userPoolFile } from './user-pool-file.ts'

z.config({ jitless: true })

/** A point in time, as YAML reads it, in seconds since the Unix epoch. */
const instant = z
  .union([z.date(), z.iso.datetime().transform((text) => new Date(text))])
  .transform((date) => Math.floor(date.getTime() / 1000))

/** An IAM policy as the JSON text it is; a malformed one fails with AWS's own words. */
const policy = (kind: 'trust' | 'identity') =>
  z.string().check(({ value, issues }) => {
    const parsed = parsePolicy(value, kind)
    if (!parsed.ok)
      issues.push({ code: 'custom', message: malformedPolicyText(parsed), input: value })
  })

const accountId = z.string().regex(/^\d{12}$/, 'an account id is twelve digits')

const identityProvider = z.strictObject({
  /** Which provider it is; where nothing is said, its issuer tells. */
  preset: z.enum(presetNames).exactOptional(),
  name: z.string().exactOptional(),
  /** Which demonstration keys it signs with; the first is the signing key. */
  keys: z.enum(['google', 'google-current', 'other', 'elliptic']).default('other'),
  clients: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string(),
        secret: z.string().exactOptional(),
        /** Login with Amazon's App ID, where it differs from the client id. */
        appId: z.string().exactOptional(),
        redirectUris: z.array(z.string()).default([]),
      }),
    )
    .default({}),
  users: z
    .record(
      z.string(),
      z.strictObject({
        name: z.string(),
        email: z.email(),
        emailVerified: z.boolean().exactOptional(),
        claims: z.record(z.string(), z.unknown()).exactOptional(),
      }),
    )
    .default({}),
})

const role = z.strictObject({
  id: z.string().regex(/^AROA[A-Z2-7]{17}$/, 'a role’s unique id is AROA and 17 of A-Z, 2-7'),
  path: z.string().default('/'),
  trustPolicy: policy('trust'),
  inlinePolicies: z.record(z.string(), policy('identity')).default({}),
  attachedPolicyArns: z.array(z.string()).default([]),
  maxSessionDuration: z.int().min(3600).max(43_200).default(3600),
  tags: z.record(z.string(), z.string()).default({}),
})

const account = z.strictObject({
  oidcProviders: z
    .record(z.string(), z.strictObject({ clientIds: z.array(z.string()) }))
    .default({}),
  roles: z.record(z.string().regex(/^[\w+=,.@-]{1,64}$/), role),
  /** Customer managed policies by ARN. */
  managedPolicies: z
    .record(
      z.string().regex(/^arn:aws:iam::\d{12}:policy\/./, 'a managed policy is named by its ARN'),
      policy('identity'),
    )
    .default({}),
})

const bucket = z.strictObject({
  owner: accountId,
  region: z.string().default('us-east-1'),
  objects: z.record(z.string(), z.strictObject({ contentType: z.string(), text: z.string() })),
})

/** Changes are merge patches on app and world; a test plays each of them. */
const fault = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: z.string().max(60),
  sentence: z.string().max(200),
  concerns: z.enum([
    'app',
    'identity-provider',
    'user-pool',
    'identity-pool',
    'sync',
    'sts',
    'role',
    's3',
  ]),
  change: z.strictObject({
    app: z.record(z.string(), z.unknown()).exactOptional(),
    world: z.record(z.string(), z.unknown()).exactOptional(),
  }),
})

export const scenarioFile = z.strictObject({
  title: z.string(),
  flow: z.enum([
    'direct-sts',
    'caller-identity',
    'cognito-enhanced',
    'cognito-classic',
    'guest',
    'user-pool',
    'managed-login',
    'sync',
    'workload',
  ]),
  startsAt: instant,
  app: appFile,
  identityProviders: z.record(z.url({ protocol: /^https$/ }), identityProvider).default({}),
  accounts: z.record(accountId, account),
  buckets: z.record(z.string(), bucket),
  userPools: z.record(z.string().regex(/^[\w-]+_[0-9a-zA-Z]+$/), userPoolFile).exactOptional(),
  identityPools: z.record(identityPoolId, identityPoolFile).exactOptional(),
  /** By the id of the identity pool, which must be there. */
  syncPools: z.record(identityPoolId, syncPoolFile).exactOptional(),
  faults: z
    .array(fault)
    .refine(
      (faults) => new Set(faults.map(({ id }) => id)).size === faults.length,
      'two faults have one id',
    ),
})

export type ScenarioFile = z.infer<typeof scenarioFile>
