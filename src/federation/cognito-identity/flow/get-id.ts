/**
 * GetId: an identity for a guest or for logins; always the same one for the same login. It takes no
 * token of Cognito's own [aws-sdk-net#420, amplify-js#388].
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetId.html
 * @module
 */
import { publicOperation } from '../../aws-json/operation.ts'
import { required, structure, text } from '../../aws-json/shape.ts'
import { randomUuid } from '../../randomness.ts'
import { findIdentityPool, withIdentities } from '../identity/find-identity.ts'
import { settleLogins } from '../identity/settle-identity.ts'
import { loginChecks } from '../login/login-check.ts'
import { verifyLogins } from '../login/verify-logins.ts'
import { cognitoProvider } from '../openid-token/issuer.ts'
import { identityPoolId, logins } from '../parameters.ts'
import { invalidLoginToken, poolNotFound } from '../refusals.ts'

export const getId = publicOperation({
  input: structure({
    AccountId: text({ pattern: ['\\d+', /^\d+$/], length: [1, 15] }),
    IdentityPoolId: required(identityPoolId),
    Logins: logins,
  }),
  checks: [
    { id: 'pool', title: 'The identity pool exists in this region', fact: 'identity-regional' },
    ...loginChecks,
    {
      id: 'identity-logins',
      title: 'The logins are those of one identity',
      fact: 'identity-one-person',
    },
  ],
  run: async (call) => {
    const { IdentityPoolId: id, Logins } = call.input
    const pool = findIdentityPool(call, id)
    if (!pool) {
      call.fail('pool', { expected: `an identity pool in ${call.region}`, actual: id })
      return { ok: false, refusal: poolNotFound(id) }
    }
    call.pass('pool', { actual: id })

    if (Logins && Object.hasOwn(Logins, cognitoProvider)) {
      call.pass('guest-access', { note: 'Somebody signs in.' })
      const note = 'Such a token already names its identity, in sub.'
      call.fail('login-token', { actual: cognitoProvider, note })
      return { ok: false, refusal: invalidLoginToken("Can't pass in a Cognito token.") }
    }
    const { world, outcome } = await verifyLogins(call, pool, Logins)
    if (!outcome.ok) return { ok: false, refusal: outcome.refusal, world }
    const [region] = pool.id.split(':')
    const freshId = `${region}:${randomUuid(world, 'identity id')}`
    const settled = settleLogins(pool, outcome.value, world.now, freshId)
    if (!settled.ok) {
      call.fail('identity-logins', { note: settled.refusal.message })
      return { ok: false, refusal: settled.refusal, world }
    }
    const { identityId, identities } = settled.value
    call.pass('identity-logins', { actual: identityId })
    return {
      ok: true,
      world: withIdentities(world, pool, identities),
      result: { IdentityId: identityId },
    }
  },
})
