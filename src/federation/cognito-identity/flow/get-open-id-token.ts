/**
 * GetOpenIdToken: the classic flow. The app gets Cognito's token, and takes it to STS for any role
 * that trusts the pool.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdToken.html
 * @module
 */
import { type JsonCall, publicOperation } from '../../aws-json/operation.ts'
import { required, structure } from '../../aws-json/shape.ts'
import type { Refusal } from '../../refusal.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { identityTokenOf } from '../openid-token/identity-token.ts'
import { identityId, logins } from '../parameters.ts'
import { invalidParameter } from '../refusals.ts'
import { identityCheck, proofChecks, proveIdentity } from './prove-identity.ts'

export const getOpenIdToken = publicOperation({
  input: structure({ IdentityId: required(identityId), Logins: logins }),
  checks: [
    identityCheck,
    {
      id: 'classic-flow',
      title: 'The pool allows the classic flow',
      fact: 'identity-classic-flow',
    },
    {
      id: 'classic-mappings',
      title: 'The pool maps no roles, which only Cognito itself could choose',
      fact: 'identity-classic-role-mappings',
    },
    ...proofChecks,
  ],
  run: async (call) => {
    const { world, outcome } = await proveIdentity(call, (pool) => classicFlow(call, pool))
    if (!outcome.ok) return { ok: false, refusal: outcome.refusal, world }
    const { pool, identityId, proofs } = outcome.value
    const token = await identityTokenOf(world.now, pool, identityId, proofs)
    return { ok: true, world, result: { IdentityId: identityId, Token: token } }
  },
})

/** A pool that never said anything about the classic flow allows it. */
function classicFlow(
  { pass, fail }: JsonCall<unknown>,
  { allowClassicFlow, roleMappings }: IdentityPool,
): Refusal | undefined {
  const flag = { actual: `AllowClassicFlow ${allowClassicFlow ?? 'was never set'}` }
  if (allowClassicFlow === false) {
    fail('classic-flow', flag)
    return invalidParameter('Basic (classic) flow is not enabled, please use enhanced flow.')
  }
  pass('classic-flow', flag)
  const mappings = Object.keys(roleMappings)
  if (mappings.length > 0) {
    fail('classic-mappings', { actual: mappings.join(', ') })
    return invalidParameter(
      'Basic (classic) flow is not supported with RoleMappings, please use enhanced flow.',
    )
  }
  pass('classic-mappings')
  return undefined
}
