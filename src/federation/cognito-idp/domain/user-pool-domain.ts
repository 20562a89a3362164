/**
 * CreateUserPoolDomain, DescribeUserPoolDomain and DeleteUserPoolDomain: the address of a pool's
 * managed login. Domains of one's own, with a certificate, are not simulated.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateUserPoolDomain.html
 * @module
 */
import { integer, required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { check } from '../checks.ts'
import { regionOfPool, withPool } from '../pool/find-pool.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { invalidParameter } from '../refusals.ts'
import { domainPrefix, userPoolId } from '../shapes.ts'
import type { UserPool } from '../user-pool.ts'

/** Managed login of the newer kind where nothing is said. */
const managedLoginVersion = 1

export const createUserPoolDomain = poolOperation({
  action: 'CreateUserPoolDomain',
  input: structure({
    Domain: required(domainPrefix),
    UserPoolId: required(userPoolId),
    ManagedLoginVersion: integer(),
  }),
  checks: ['domain'],
  run: (call, pool) => {
    const { world, input } = call
    const free = check(call, 'domain', verifyFree(world, pool, input.Domain))
    if (!free.ok) return free
    return {
      ok: true,
      world: withPool(world, { ...pool, domain: input.Domain }),
      result: { ManagedLoginVersion: input.ManagedLoginVersion ?? managedLoginVersion },
    }
  },
})

/** A prefix is one pool's in a region, whoever's it is. */
function verifyFree(world: World, pool: UserPool, prefix: string): Outcome<undefined> {
  const reserved = ['aws', 'amazon', 'cognito'].find((word) => prefix.includes(word))
  if (reserved) return invalidParameter(`Domain cannot contain reserved word: ${reserved}`)
  if (poolOfDomain(world, regionOfPool(pool), prefix))
    return invalidParameter('Domain already associated with another user pool.')
  return pool.domain === undefined
    ? accepted(undefined)
    : invalidParameter('User pool already has a domain configured.')
}

/** The pool whose managed login has that prefix in the region. */
const poolOfDomain = (world: World, region: string, prefix: string): UserPool | undefined =>
  Object.values(world.userPools ?? {}).find(
    (pool) => pool.domain === prefix && regionOfPool(pool) === region,
  )

/** A domain that does not exist is described by nothing. */
export const describeUserPoolDomain = signedOperation({
  input: structure({ Domain: required(domainPrefix) }),
  checks: [],
  permissions: () => [{ action: 'cognito-idp:DescribeUserPoolDomain', resource: '*' }],
  run: ({ world, region, principal, input: { Domain } }) => {
    const pool = poolOfDomain(world, region, Domain)
    const description =
      pool?.accountId === principal.account.id
        ? {
            UserPoolId: pool.id,
            AWSAccountId: pool.accountId,
            Domain,
            Status: 'ACTIVE',
            CustomDomainConfig: {},
            ManagedLoginVersion: managedLoginVersion,
          }
        : {}
    return { ok: true, result: { DomainDescription: description } }
  },
})

export const deleteUserPoolDomain = poolOperation({
  action: 'DeleteUserPoolDomain',
  input: structure({ Domain: required(domainPrefix), UserPoolId: required(userPoolId) }),
  checks: ['domain'],
  run: (call, pool) => {
    const { domain, ...rest } = pool
    const known: Outcome<undefined> =
      domain === call.input.Domain
        ? accepted(undefined)
        : invalidParameter('No such domain or user pool exists.')
    const found = check(call, 'domain', known)
    return found.ok ? { ok: true, world: withPool(call.world, rest) } : found
  },
})
