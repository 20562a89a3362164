/**
 * Whose data a call is about, and whether it is the caller's: credentials that Cognito gave to an
 * identity open that identity's data alone, whatever the role allows; a developer's open all.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_ListDatasets.html
 * @module
 */
import type { SignedJsonCall } from '../aws-json/operation.ts'
import type { PlannedCheck } from '../checklist.ts'
import type { Principal } from '../credentials/authentication.ts'
import { entryOf } from '../lookup.ts'
import { accepted, type Outcome } from '../refusal.ts'
import type { World } from '../world.ts'
import type { IdentityData } from './identity-data.ts'
import { adoptMergedDatasets } from './merged-datasets.ts'
import { notFound, notTheirs } from './refusals.ts'
import type { IdentityInput, PoolInput } from './shapes.ts'
import { type IdentityPool, identityDataOf } from './store.ts'

/** What every operation makes sure of. */
export const callerChecks = [
  {
    id: 'caller-kind',
    title: 'Credentials of this kind may call the operation',
    fact: 'sync-callers',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** What every operation on a pool makes sure of. */
export const poolChecks = [
  ...callerChecks,
  {
    id: 'pool-exists',
    title: 'The account has the identity pool in this region',
    fact: 'sync-scope',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** What every operation on an identity's data makes sure of. */
export const identityChecks = [
  ...poolChecks,
  {
    id: 'identity-exists',
    title: 'The pool has the identity, and it was not merged into another',
    fact: 'sync-scope',
  },
  {
    id: 'own-data',
    title: 'The credentials are those of this identity, or a developer’s',
    fact: 'sync-own-data',
  },
] as const satisfies readonly PlannedCheck<string>[]

export interface IdentityScope {
  /** The world, in which the data of merged identities has come to this one. */
  readonly world: World
  readonly pool: IdentityPool
  readonly place: { readonly poolId: string; readonly identityId: string }
  readonly data: IdentityData
  /** As records say who wrote them. */
  readonly writer: string
}

const cognito = 'cognito-identity.amazonaws.com'

/** The identity whose credentials these are; `undefined` for a developer's. */
function identityOf(principal: Principal): string | undefined {
  if (principal.kind !== 'session') return undefined
  const { federatedProvider, webIdentityKeys } = principal.session
  const subject = webIdentityKeys[`${cognito}:sub`]
  return federatedProvider === cognito && typeof subject === 'string' ? subject : undefined
}

/** Whose credentials an operation takes. */
export type Callers = 'developer' | 'identity' | 'any'

/** Whether the credentials are of the kind that the operation takes. */
export function checkCaller(
  call: Pick<SignedJsonCall<unknown>, 'principal' | 'pass' | 'fail'>,
  callers: Callers,
): Outcome<undefined> {
  const actual = identityOf(call.principal) === undefined ? 'developer' : 'identity'
  if (callers !== 'any' && callers !== actual) {
    call.fail('caller-kind', { expected: callers, actual })
    return notTheirs
  }
  call.pass('caller-kind', { actual })
  return accepted(undefined)
}

/** The pool, if the account has it. */
export function openPool(call: SignedJsonCall<PoolInput>, callers: Callers): Outcome<IdentityPool> {
  const caller = checkCaller(call, callers)
  if (!caller.ok) return caller
  const { IdentityPoolId: id } = call.input
  const pool = entryOf(call.world.identityPools ?? {}, id)
  if (pool?.accountId !== call.principal.account.id || !id.startsWith(`${call.region}:`)) {
    call.fail('pool-exists', { expected: id, actual: 'no such pool' })
    return notFound(`IdentityPool '${id}' not found.`)
  }
  call.pass('pool-exists', { actual: id })
  return accepted(pool)
}

/** The identity's data, for credentials that open it. */
export function openIdentity(
  call: SignedJsonCall<IdentityInput>,
  callers: Callers = 'any',
): Outcome<IdentityScope> {
  const opened = openPool(call, callers)
  if (!opened.ok) return opened
  const pool = opened.value
  const { IdentityId: identityId } = call.input
  const identity = entryOf(pool.identities, identityId)
  if (!identity || identity.disabled) {
    const actual = identity ? 'merged into another' : 'no such identity'
    call.fail('identity-exists', { expected: identityId, actual })
    return notFound(`Identity '${identityId}' not found.`)
  }
  call.pass('identity-exists', { actual: identityId })
  const caller = identityOf(call.principal)
  if (caller !== undefined && caller !== identityId) {
    call.fail('own-data', { expected: identityId, actual: caller })
    return notTheirs
  }
  call.pass('own-data', { actual: caller ?? 'a developer' })
  const world = adoptMergedDatasets(call.world, pool, identityId)
  const place = { poolId: pool.id, identityId }
  const writer = caller ?? call.principal.account.id
  return accepted({ world, pool, place, data: identityDataOf(world, place), writer })
}
