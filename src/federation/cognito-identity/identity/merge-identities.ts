/**
 * Links logins to an identity, and merges identities into one.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/switching-identities.html
 * @module
 */
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { Identity, IdentityPool, Login } from '../identity-pool.ts'
import { invalidParameter, resourceConflict } from '../refusals.ts'

/** "The number of linked logins is limited to 20." (MergeDeveloperIdentities) */
const mostLogins = 20

/** The logins and identities that become one. */
export interface IdentityMerge {
  /** It goes on, and keeps its id. */
  readonly parent: Identity
  /** They are disabled; their logins become the parent's. */
  readonly others: readonly Identity[]
  /** Logins that nobody had yet. */
  readonly logins: readonly Login[]
  /** Seconds since the Unix epoch. */
  readonly now: number
}

/**
 * The pool's identities afterwards. An identity is one person: two logins of one public provider
 * conflict. A developer's own users may have several identifiers.
 */
export function mergeIdentities(
  pool: IdentityPool,
  { parent, others, logins, now }: IdentityMerge,
): Outcome<IdentityPool['identities']> {
  const all = uniqueLogins([
    ...parent.logins,
    ...others.flatMap((other) => other.logins),
    ...logins,
  ])
  const twice = all.find(
    ({ provider }, index) =>
      provider !== pool.developerProviderName &&
      all.findIndex((login) => login.provider === provider) !== index,
  )
  if (twice)
    return refused(
      resourceConflict(`Identity '${parent.id}' already has a login of ${twice.provider}.`),
    )
  if (all.length > mostLogins)
    return refused(invalidParameter(`An identity can have at most ${mostLogins} linked logins.`))
  const merged = [
    ...(parent.mergedIdentityIds ?? []),
    ...others.flatMap(({ id, mergedIdentityIds = [] }) => [id, ...mergedIdentityIds]),
  ]
  const changed = others.length > 0 || all.length > parent.logins.length
  const after: Identity = {
    ...parent,
    logins: all,
    modifiedAt: changed ? now : parent.modifiedAt,
    ...(merged.length === 0 ? {} : { mergedIdentityIds: merged }),
  }
  return accepted({
    ...pool.identities,
    ...Object.fromEntries(others.map((other) => [other.id, mergedAway(other, now)])),
    [parent.id]: after,
  })
}

/** The parent remembers what was merged into it. */
function mergedAway({ id, createdAt }: Identity, now: number): Identity {
  return { id, logins: [], createdAt, modifiedAt: now, disabled: true }
}

/** Logins are equal by provider and subject. */
export const isSameLogin = (one: Login, other: Login): boolean =>
  one.provider === other.provider && one.subject === other.subject

const uniqueLogins = (logins: readonly Login[]): readonly Login[] =>
  logins.filter((login, index) => logins.findIndex((other) => isSameLogin(login, other)) === index)
