/**
 * GetOpenIdTokenForDeveloperIdentity: a developer's server vouches for its user, who gets an identity
 * and a token for it. Logins of public providers that come with it are linked.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetOpenIdTokenForDeveloperIdentity.html
 * @module
 */
import { integer, required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { entryOf } from '../../lookup.ts'
import { randomUuid } from '../../randomness.ts'
import { checksOf } from '../checks.ts'
import { withIdentities } from '../identity/find-identity.ts'
import { linkLogins, settleLogins } from '../identity/settle-identity.ts'
import { findPool, poolPermission } from '../identity-pool/find-pool.ts'
import { loginChecks } from '../login/login-check.ts'
import { authenticationMethods } from '../openid-token/identity-token.ts'
import { signOpenIdToken } from '../openid-token/sign-openid-token.ts'
import { identityId, identityPoolId, logins, principalTags } from '../parameters.ts'
import { identityNotFound } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'
import { principalTagsOf } from '../role/principal-tags.ts'
import { alreadyRegistered, identityOfUser } from './developer-user.ts'
import { verifyDeveloperLogins } from './verify-developer-logins.ts'

/** Seconds. */
const usualLifetime = 900
const longestLifetime = 86_400

export const getOpenIdTokenForDeveloperIdentity = signedOperation({
  input: structure({
    IdentityPoolId: required(identityPoolId),
    IdentityId: identityId,
    Logins: required(logins),
    PrincipalTags: principalTags,
    TokenDuration: integer([1, longestLifetime]),
  }),
  checks: [
    ...checksOf('identity-pool', 'developer-provider'),
    ...loginChecks,
    ...checksOf('developer-user', 'one-person'),
  ],
  permissions: poolPermission('cognito-identity:GetOpenIdTokenForDeveloperIdentity'),
  run: async (call) => {
    const { input, region } = call
    const asked = findPool(call, input.IdentityPoolId)
    if (!asked.ok) return asked
    const { pool } = asked
    const verified = await verifyDeveloperLogins(call, pool, input.Logins)
    if (!verified.ok) return verified
    const { world, user, proofs } = verified

    const named =
      input.IdentityId === undefined ? undefined : entryOf(pool.identities, input.IdentityId)
    if (input.IdentityId !== undefined && !named)
      return refuseAt(call, 'developer-user', identityNotFound(input.IdentityId))
    const owner = identityOfUser(pool, user.subject)
    if (owner && named && owner.id !== named.id) {
      const details = { expected: owner.id, actual: named.id }
      return refuseAt(call, 'developer-user', alreadyRegistered(user.subject), details)
    }
    call.pass('developer-user', { actual: user.subject })

    const { now } = world
    const freshId = `${region}:${randomUuid(world, 'identity id')}`
    const settled = named
      ? linkLogins(pool, named, proofs, now)
      : settleLogins(pool, proofs, now, freshId)
    if (!settled.ok) return refuseAt(call, 'one-person', settled.refusal)
    call.pass('one-person', { actual: settled.value.identityId })
    const token = await signOpenIdToken(now, {
      identityPoolId: pool.id,
      identityId: settled.value.identityId,
      amr: authenticationMethods(pool, proofs),
      principalTags: { ...principalTagsOf(pool, proofs), ...input.PrincipalTags },
      lifetime: input.TokenDuration ?? usualLifetime,
    })
    return {
      ok: true,
      world: withIdentities(world, pool, settled.value.identities),
      result: { IdentityId: settled.value.identityId, Token: token },
    }
  },
})
