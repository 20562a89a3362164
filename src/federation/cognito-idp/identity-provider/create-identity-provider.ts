/**
 * CreateIdentityProvider: another provider that people of a pool may come through.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_CreateIdentityProvider.html
 * @module
 */
import { list, map, required, structure, text } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { attributeDefinition } from '../attribute/definition.ts'
import { check } from '../checks.ts'
import { withPool } from '../pool/find-pool.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { invalidParameter, refusal } from '../refusals.ts'
import { textByName, userPoolId } from '../shapes.ts'
import type { PoolIdentityProvider, UserPool } from '../user-pool.ts'
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
    AttributeMapping: map(text({ length: [1, 32] }), text({ length: [0, 131_072] })),
    IdpIdentifiers: list(
      text({ pattern: ['[\\w\\s+=.@-]+', /^[\w\s+=.@-]+$/], length: [1, 40] }),
      [0, 50],
    ),
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

/** Which claim is the person's name at each kind of provider. */
const usernameClaim: Readonly<Record<PoolIdentityProvider['type'], string>> = {
  Google: 'sub',
  Facebook: 'id',
  LoginWithAmazon: 'user_id',
  SignInWithApple: 'sub',
  OIDC: 'sub',
}

/** What each kind cannot do without. */
const neededDetails: Readonly<Record<PoolIdentityProvider['type'], readonly string[]>> = {
  Google: ['client_id', 'client_secret', 'authorize_scopes'],
  Facebook: ['client_id', 'client_secret', 'authorize_scopes'],
  LoginWithAmazon: ['client_id', 'client_secret', 'authorize_scopes'],
  SignInWithApple: ['client_id', 'authorize_scopes'],
  OIDC: ['client_id', 'attributes_request_method', 'oidc_issuer', 'authorize_scopes'],
}

interface Proposal {
  readonly ProviderName: string
  readonly ProviderType: string
  readonly ProviderDetails: Readonly<Record<string, string>>
  readonly AttributeMapping?: Readonly<Record<string, string>>
}

/** The texts but that of a missing detail are ours. */
function verifyProvider(
  pool: UserPool,
  { ProviderName: name, ProviderType: type, ProviderDetails, AttributeMapping = {} }: Proposal,
): Outcome<PoolIdentityProvider['type']> {
  if (!isSimulated(type)) return invalidParameter('SAML providers are not simulated.')
  if (type !== 'OIDC' && name !== type)
    return invalidParameter(`The provider name of a ${type} provider must be ${type}.`)
  if (entryOf(pool.identityProviders, name))
    return refusal('DuplicateProviderException', `A provider with the name ${name} already exists.`)
  const missing = neededDetails[type].find((key) => !entryOf(ProviderDetails, key))
  if (missing !== undefined)
    return invalidParameter(`${missing} is required for the identity provider.`)
  const unknown = Object.keys(AttributeMapping).find(
    (attribute) => attribute !== 'username' && !attributeDefinition(pool, attribute),
  )
  return unknown === undefined
    ? accepted(type)
    : invalidParameter(`Invalid AttributeMapping: ${unknown} is no attribute of the user pool.`)
}

const isSimulated = (type: string): type is PoolIdentityProvider['type'] =>
  Object.hasOwn(neededDetails, type)
