/** What a pool asks of an identity provider's settings. @module */
import { list, map, text } from '../../aws-json/shape.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { attributeDefinition } from '../attribute/definition.ts'
import { invalidParameter } from '../refusals.ts'
import type { PoolIdentityProvider, UserPool } from '../user-pool.ts'

export const attributeMapping = map(text({ length: [1, 32] }), text({ length: [0, 131_072] }))

export const idpIdentifier = text({
  pattern: ['[\\w\\s+=.@-]+', /^[\w\s+=.@-]+$/],
  length: [1, 40],
})

export const idpIdentifiers = list(idpIdentifier, [0, 50])

/** Which claim is the person's name at each kind of provider. */
export const usernameClaim: Readonly<Record<PoolIdentityProvider['type'], string>> = {
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

interface Settings {
  readonly name: string
  readonly type: string
  readonly details: Readonly<Record<string, string>>
  readonly mapping: Readonly<Record<string, string>>
}

/** The provider's kind, where its settings are complete. The texts but that of a missing detail are ours. */
export function verifySettings(
  pool: UserPool,
  { name, type, details, mapping }: Settings,
): Outcome<PoolIdentityProvider['type']> {
  if (!isSimulated(type)) return invalidParameter('SAML providers are not simulated.')
  if (type !== 'OIDC' && name !== type)
    return invalidParameter(`The provider name of a ${type} provider must be ${type}.`)
  const missing = neededDetails[type].find((key) => !entryOf(details, key))
  if (missing !== undefined)
    return invalidParameter(`${missing} is required for the identity provider.`)
  const unknown = Object.keys(mapping).find(
    (attribute) => attribute !== 'username' && !attributeDefinition(pool, attribute),
  )
  return unknown === undefined
    ? accepted(type)
    : invalidParameter(`Invalid AttributeMapping: ${unknown} is no attribute of the user pool.`)
}

const isSimulated = (type: string): type is PoolIdentityProvider['type'] =>
  Object.hasOwn(neededDetails, type)
