/** A world with one identity provider, and an account with one role for its tokens. */

import type { IdentityProvider } from '../../src/federation/idp/identity-provider.ts'
import type { ProviderParts } from '../../src/federation/idp/providers/openid.ts'
import {
  type PresetName,
  presetOf,
  providerPresets,
} from '../../src/federation/idp/providers/presets.ts'
import type { Outcome } from '../../src/federation/refusal.ts'
import type { World } from '../../src/federation/world.ts'
import { otherKeys, otherKid } from '../../src/scenarios/demo-keys.ts'
import { accountId, accountWith, roleTrusting, worldWith } from './simulated-provider.ts'
import { callSts, type StsReply } from './sts-call.ts'

export const now = 1_795_349_040

export const roleArn = `arn:aws:iam::${accountId}:role/demo`

/** The provider that the issuer's URL stands for, or the named one, with the other demonstration key. */
export const providerAt = (
  issuer: string,
  parts: Partial<ProviderParts> = {},
  preset: PresetName = presetOf(issuer),
): IdentityProvider =>
  providerPresets[preset](issuer, {
    clients: {},
    users: {},
    keys: otherKeys,
    signingKey: otherKid,
    ...parts,
  })

export interface TrustedProvider {
  readonly provider: IdentityProvider
  /** Absent for a provider that needs none: it is built in. */
  readonly clientIds?: readonly string[]
  readonly principal?: string
  readonly condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly actions?: readonly string[]
}

/** The role trusts the provider under this condition. */
export function worldTrusting(trusted: TrustedProvider): World {
  const { provider, clientIds, condition, actions = [] } = trusted
  const url = provider.issuer.slice('https://'.length)
  const Federated = trusted.principal ?? `arn:aws:iam::${accountId}:oidc-provider/${url}`
  const Action = ['sts:AssumeRoleWithWebIdentity', ...actions]
  const policy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Federated }, Action, Condition: condition }],
  }
  return worldWith(
    now,
    [provider],
    accountWith([roleTrusting('demo', policy)], clientIds ? { [url]: { clientIds } } : {}),
  )
}

/** Asks STS for the role with this token. */
export const assume = (
  world: World,
  token: string,
  parameters: Readonly<Record<string, string>> = {},
): Promise<StsReply> =>
  callSts(world, {
    RoleArn: roleArn,
    RoleSessionName: 'test',
    WebIdentityToken: token,
    ...parameters,
  })

/** The value of what must have gone well. */
export function granted<Value>(outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  return outcome.value
}
