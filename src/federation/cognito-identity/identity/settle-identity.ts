/**
 * Which identity logins belong to, and what becomes of the identities on the way: one is made, a guest
 * is linked, two are merged.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/switching-identities.html
 * @module
 */
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { Identity, IdentityPool, Login } from '../identity-pool.ts'
import type { Proof } from '../login/proof.ts'
import { identityForbidden, loginsDoNotMatch } from '../refusals.ts'
import { currentIdentity } from './find-identity.ts'
import { isSameLogin, mergeIdentities } from './merge-identities.ts'

export interface SettledIdentity {
  readonly identityId: string
  /** The pool's identities afterwards. */
  readonly identities: IdentityPool['identities']
}

/**
 * The identity of these logins, where the app names none: the one that has them already, or a new one.
 *
 * @param freshId - For a new identity.
 */
export function settleLogins(
  pool: IdentityPool,
  proofs: readonly Proof[],
  now: number,
  freshId: string,
): Outcome<SettledIdentity> {
  const owners = ownersOf(pool, proofs)
  const [parent = { id: freshId, logins: [], createdAt: now, modifiedAt: now }, ...others] = owners
  return merge(pool, parent, others, proofs, now)
}

/**
 * The identity that the app names, which must be that of the logins. A guest's is linked to logins
 * that are new, and merged into the identity of those that are not, whose id the app then gets.
 */
export function settleIdentity(
  pool: IdentityPool,
  named: Identity,
  proofs: readonly Proof[],
  now: number,
): Outcome<SettledIdentity> {
  const current = currentIdentity(pool, named.id)
  if (!current) return refused(identityForbidden(named.id))
  const isGuest = current.logins.length === 0
  if (proofs.length === 0)
    return isGuest && current.id === named.id
      ? accepted({ identityId: current.id, identities: pool.identities })
      : refused(identityForbidden(named.id))
  const owners = ownersOf(pool, proofs)
  const owns = owners.some(({ id }) => id === current.id)
  if (!owns && !isGuest) return refused(loginsDoNotMatch)
  const parent = owns ? current : (owners[0] ?? current)
  const others = [...owners, current].filter(
    (each, index, all) => each.id !== parent.id && all.indexOf(each) === index,
  )
  return merge(pool, parent, others, proofs, now)
}

/**
 * The identity that a developer names: a guest's, or one that has one of the logins. That the developer
 * vouches for the person is not enough.
 *
 * @see https://github.com/aws/aws-sdk-js/issues/2327
 */
export function linkLogins(
  pool: IdentityPool,
  named: Identity,
  proofs: readonly Proof[],
  now: number,
): Outcome<SettledIdentity> {
  const current = currentIdentity(pool, named.id)
  if (!current) return refused(identityForbidden(named.id))
  const owners = ownersOf(pool, proofs)
  const others = owners.filter(({ id }) => id !== current.id)
  if (current.logins.length > 0 && others.length === owners.length) return refused(loginsDoNotMatch)
  return merge(pool, current, others, proofs, now)
}

function merge(
  pool: IdentityPool,
  parent: Identity,
  others: readonly Identity[],
  proofs: readonly Proof[],
  now: number,
): Outcome<SettledIdentity> {
  const merged = mergeIdentities(pool, { parent, others, logins: loginsOf(proofs), now })
  return merged.ok ? accepted({ identityId: parent.id, identities: merged.value }) : merged
}

/** The identities that have one of the logins, or that a token of Cognito's is for; the oldest first. */
function ownersOf(pool: IdentityPool, proofs: readonly Proof[]): readonly Identity[] {
  const logins = loginsOf(proofs)
  const vouched = proofs.flatMap((proof) =>
    proof.kind === 'identity' ? (currentIdentity(pool, proof.identityId)?.id ?? []) : [],
  )
  return Object.values(pool.identities)
    .filter(
      (identity) =>
        !identity.disabled &&
        (vouched.includes(identity.id) ||
          identity.logins.some((login) => logins.some((each) => isSameLogin(login, each)))),
    )
    .sort((one, other) => one.createdAt - other.createdAt)
}

const loginsOf = (proofs: readonly Proof[]): readonly Login[] =>
  proofs.flatMap((proof) => (proof.kind === 'provider' ? [proof.login] : []))
