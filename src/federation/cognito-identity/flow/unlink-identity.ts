/**
 * UnlinkIdentity: takes logins from an identity. When they are next seen, they are somebody new.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_UnlinkIdentity.html
 * @module
 */
import { publicOperation } from '../../aws-json/operation.ts'
import { required, structure } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import { withIdentities } from '../identity/find-identity.ts'
import { unlinkLogins } from '../identity/unlink-logins.ts'
import { identityId, logins, loginsToRemove } from '../parameters.ts'
import { identityNotFound } from '../refusals.ts'
import { identityCheck, proofChecks, proveIdentity } from './prove-identity.ts'

export const unlinkIdentity = publicOperation({
  input: structure({
    IdentityId: required(identityId),
    Logins: required(logins),
    LoginsToRemove: required(loginsToRemove),
  }),
  checks: [identityCheck, ...proofChecks],
  run: async (call) => {
    const { world, outcome } = await proveIdentity(call)
    if (!outcome.ok) return { ok: false, refusal: outcome.refusal, world }
    const { identityId, pool } = outcome.value
    const identity = entryOf(pool.identities, identityId)
    if (!identity) return { ok: false, refusal: identityNotFound(identityId), world }
    const { LoginsToRemove: removed } = call.input
    const unlinked = unlinkLogins(identity, ({ provider }) => removed.includes(provider), world.now)
    const identities = { ...pool.identities, [identityId]: unlinked }
    return { ok: true, world: withIdentities(world, pool, identities) }
  },
})
