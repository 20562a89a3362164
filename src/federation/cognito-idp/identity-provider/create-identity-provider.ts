/**
 * CreateIdentityProvider: another provider that people of a pool may come through.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 * @module
 */
import { required, structure, text } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import type { Outcome } from '../../refusal.ts'
import { check } from '../checks.ts'
import { withPool } from '../pool/find-pool.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { refusal } from '../refusals.ts'
import { textByName, userPoolId } from '../shapes.ts'
import type { PoolIdentityProvider, UserPool } from '../user-pool.ts'
import {
  attributeMapping,
  idpIdentifiers,
  usernameClaim,
  verifySettings,
} from './provider-settings.ts'
import { renderProvider } from './render-provider.ts'

export const createIdentityProvider = poolOperation({
  action: 'CreateIdentityProvider',
  input: structure({
    UserPoolId: required(userPoolId),
    ProviderName: required(
      text({
        pattern: [
          '[^_\\p{Z}][\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}][^_\\p{Z}]+',
          /^[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+$/u,
        ],
        length: [1, 32],
      }),
    ),
    ProviderType: required(
      text({
        values: ['SAML', 'Facebook', 'Google', 'LoginWithAmazon', 'SignInWithApple', 'OIDC'],
      }),
    ),
    ProviderDetails: required(textByName),
    AttributeMapping: attributeMapping,
    IdpIdentifiers: idpIdentifiers,
  }),
  checks: ['provider'],
  run: (call, pool) => {
    const { world, input } = call
    const type = check(call, 'provider', verifyProvider(pool, input))
    if (!type.ok) return type
    const provider: PoolIdentityProvider = {
      name: input.ProviderName,
      type: type.value,
      details: { ...input.ProviderDetails },
      attributeMapping: { username: usernameClaim[type.value], ...input.AttributeMapping },
      createdAt: world.now,
      ...(input.IdpIdentifiers ? { identifiers: input.IdpIdentifiers } : {}),
    }
    const identityProviders = { ...pool.identityProviders, [provider.name]: provider }
    return {
      ok: true,
      world: withPool(world, { ...pool, identityProviders }),
      result: { IdentityProvider: renderProvider(pool, provider) },
    }
  },
})

interface Proposal {
  readonly ProviderName: string
  readonly ProviderType: string
  readonly ProviderDetails: Readonly<Record<string, string>>
  readonly AttributeMapping?: Readonly<Record<string, string>>
}

/** The texts are ours. */
function verifyProvider(
  pool: UserPool,
  { ProviderName: name, ProviderType: type, ProviderDetails, AttributeMapping = {} }: Proposal,
): Outcome<PoolIdentityProvider['type']> {
  return entryOf(pool.identityProviders, name)
    ? refusal('DuplicateProviderException', `A provider with the name ${name} already exists.`)
    : verifySettings(pool, { name, type, details: ProviderDetails, mapping: AttributeMapping })
}
