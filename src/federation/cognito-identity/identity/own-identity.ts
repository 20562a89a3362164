/** Identities as administrators look them up and list them. @module */
import type { JsonRefusal, SignedJsonCall } from '../../aws-json/operation.ts'
import type { Identity } from '../identity-pool.ts'
import { identityForbidden, identityNotFound } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'
import { type FoundIdentity, findIdentity } from './find-identity.ts'

/** The identity in the region that is called, in whichever account. */
export const identityInRegion = (
  call: Pick<SignedJsonCall<unknown>, 'world' | 'request' | 'region'>,
  id: string,
): FoundIdentity | undefined =>
  id.startsWith(`${call.region}:`) ? findIdentity(call, id) : undefined

/** The identity, among those of the caller’s account. */
export function findOwnIdentity(
  call: SignedJsonCall<unknown>,
  id: string,
): ({ readonly ok: true } & FoundIdentity) | JsonRefusal {
  const found = identityInRegion(call, id)
  if (!found) return refuseAt(call, 'identity', identityNotFound(id))
  const { account } = call.principal
  if (found.pool.accountId !== account.id) {
    const details = { expected: found.pool.accountId, actual: account.id }
    return refuseAt(call, 'identity', identityForbidden(id), details)
  }
  call.pass('identity', { actual: id })
  return { ok: true, ...found }
}

/** As DescribeIdentity and ListIdentities give it: each provider once, times in epoch seconds. */
export const renderIdentity = ({ id, logins, createdAt, modifiedAt }: Identity): object => ({
  IdentityId: id,
  Logins: [...new Set(logins.map(({ provider }) => provider))],
  CreationDate: createdAt,
  LastModifiedDate: modifiedAt,
})
