/**
 * DescribeIdentityProvider, GetIdentityProviderByIdentifier and ListIdentityProviders.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeIdentityProvider.html
 * @module
 */
import { integer, required, structure } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { check } from '../checks.ts'
import { page } from '../page.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { resourceNotFound } from '../refusals.ts'
import { pageToken, providerName, userPoolId } from '../shapes.ts'
import type { PoolIdentityProvider, UserPool } from '../user-pool.ts'
import { idpIdentifier } from './provider-settings.ts'
import { renderProvider, renderProviderInBrief } from './render-provider.ts'

export const describeIdentityProvider = poolOperation({
  action: 'DescribeIdentityProvider',
  input: structure({ UserPoolId: required(userPoolId), ProviderName: required(providerName) }),
  checks: ['provider'],
  run: (call, pool) => {
    const provider = check(call, 'provider', findProvider(pool, call.input.ProviderName))
    return provider.ok
      ? { ok: true, result: { IdentityProvider: renderProvider(pool, provider.value) } }
      : provider
  },
})

export function findProvider(pool: UserPool, name: string): Outcome<PoolIdentityProvider> {
  const provider = entryOf(pool.identityProviders, name)
  return provider
    ? accepted(provider)
    : resourceNotFound(`Identity provider ${name} does not exist.`)
}

export const getIdentityProviderByIdentifier = poolOperation({
  action: 'GetIdentityProviderByIdentifier',
  input: structure({ UserPoolId: required(userPoolId), IdpIdentifier: required(idpIdentifier) }),
  checks: ['provider'],
  run: (call, pool) => {
    const { IdpIdentifier } = call.input
    const named = Object.values(pool.identityProviders).find(({ identifiers = [] }) =>
      identifiers.includes(IdpIdentifier),
    )
    const provider = check(call, 'provider', findProvider(pool, named?.name ?? IdpIdentifier))
    return provider.ok
      ? { ok: true, result: { IdentityProvider: renderProvider(pool, provider.value) } }
      : provider
  },
})

export const listIdentityProviders = poolOperation({
  action: 'ListIdentityProviders',
  input: structure({
    UserPoolId: required(userPoolId),
    MaxResults: integer([0, 60]),
    NextToken: pageToken,
  }),
  run: ({ input }, pool) => {
    const providers = Object.values(pool.identityProviders)
    const found = page(providers, ({ name }) => name, input.MaxResults, input.NextToken)
    if (!found.ok) return found
    const { items, nextToken } = found.value
    return {
      ok: true,
      result: { Providers: items.map(renderProviderInBrief), NextToken: nextToken },
    }
  },
})
