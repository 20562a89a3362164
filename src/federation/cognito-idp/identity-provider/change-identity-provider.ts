/**
 * UpdateIdentityProvider and DeleteIdentityProvider. What an update does not name stays.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateIdentityProvider.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { without } from '../../record.ts'
import { check } from '../checks.ts'
import { withPool } from '../pool/find-pool.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { providerName, textByName, userPoolId } from '../shapes.ts'
import type { PoolIdentityProvider } from '../user-pool.ts'
import {
  attributeMapping,
  idpIdentifiers,
  usernameClaim,
  verifySettings,
} from './provider-settings.ts'
import { findProvider } from './read-identity-providers.ts'
import { renderProvider } from './render-provider.ts'

const named = { UserPoolId: required(userPoolId), ProviderName: required(providerName) }

export const updateIdentityProvider = poolOperation({
  action: 'UpdateIdentityProvider',
  input: structure({
    ...named,
    ProviderDetails: textByName,
    AttributeMapping: attributeMapping,
    IdpIdentifiers: idpIdentifiers,
  }),
  checks: ['provider'],
  run: (call, pool) => {
    const { world, input } = call
    const found = check(call, 'provider', findProvider(pool, input.ProviderName))
    if (!found.ok) return found
    const standing = found.value
    const provider: PoolIdentityProvider = {
      ...standing,
      ...(input.ProviderDetails ? { details: { ...input.ProviderDetails } } : {}),
      ...(input.AttributeMapping
        ? {
            attributeMapping: { username: usernameClaim[standing.type], ...input.AttributeMapping },
          }
        : {}),
      ...(input.IdpIdentifiers ? { identifiers: input.IdpIdentifiers } : {}),
      modifiedAt: world.now,
    }
    const { name, type, details, attributeMapping: mapping } = provider
    const kept = check(call, 'provider', verifySettings(pool, { name, type, details, mapping }))
    if (!kept.ok) return kept
    const identityProviders = { ...pool.identityProviders, [name]: provider }
    return {
      ok: true,
      world: withPool(world, { ...pool, identityProviders }),
      result: { IdentityProvider: renderProvider(pool, provider) },
    }
  },
})

export const deleteIdentityProvider = poolOperation({
  action: 'DeleteIdentityProvider',
  input: structure(named),
  checks: ['provider'],
  run: (call, pool) => {
    const provider = check(call, 'provider', findProvider(pool, call.input.ProviderName))
    if (!provider.ok) return provider
    const identityProviders = without(pool.identityProviders, provider.value.name)
    return { ok: true, world: withPool(call.world, { ...pool, identityProviders }) }
  },
})
