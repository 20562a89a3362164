/**
 * SetPrincipalTagAttributeMap and GetPrincipalTagAttributeMap: which claims of a provider’s tokens
 * become tags of the session.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/attributes-for-access-control.html
 * @module
 */
import type { JsonRefusal, SignedJsonCall } from '../../aws-json/operation.ts'
import { boolean, required, structure } from '../../aws-json/shape.ts'
import { signedOperation } from '../../aws-json/signed-operation.ts'
import { oidcProviderUrl } from '../../iam/arn.ts'
import { entryOf } from '../../lookup.ts'
import { checksOf } from '../checks.ts'
import type { IdentityPool, PrincipalTagMapping } from '../identity-pool.ts'
import { identityPoolId, identityProviderName, principalTags } from '../parameters.ts'
import { invalidParameter } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'
import { defaultTags } from '../role/principal-tags.ts'
import { findPool, poolPermission, withPool } from './find-pool.ts'

const nothing: PrincipalTagMapping = { useDefaults: false, principalTags: {} }

export const setPrincipalTagAttributeMap = signedOperation({
  input: structure({
    IdentityPoolId: required(identityPoolId),
    IdentityProviderName: required(identityProviderName),
    UseDefaults: boolean(),
    PrincipalTags: principalTags,
  }),
  checks: checksOf('identity-pool', 'pool-input'),
  permissions: poolPermission('cognito-identity:SetPrincipalTagAttributeMap'),
  run: (call) => {
    const { world, input } = call
    const asked = findPool(call, input.IdentityPoolId)
    if (!asked.ok) return asked
    const { pool } = asked
    const provider = input.IdentityProviderName
    const unknown = providerRefusal(call, pool, provider)
    if (unknown) return unknown
    const mapping = input.UseDefaults
      ? { useDefaults: true, principalTags: defaultTags }
      : { useDefaults: false, principalTags: input.PrincipalTags ?? {} }
    return {
      ok: true,
      world: withPool(world, {
        ...pool,
        principalTags: { ...pool.principalTags, [provider]: mapping },
      }),
      result: render(pool, provider, mapping),
    }
  },
})

export const getPrincipalTagAttributeMap = signedOperation({
  input: structure({
    IdentityPoolId: required(identityPoolId),
    IdentityProviderName: required(identityProviderName),
  }),
  checks: checksOf('identity-pool', 'pool-input'),
  permissions: poolPermission('cognito-identity:GetPrincipalTagAttributeMap'),
  run: (call) => {
    const { input } = call
    const asked = findPool(call, input.IdentityPoolId)
    if (!asked.ok) return asked
    const provider = input.IdentityProviderName
    const unknown = providerRefusal(call, asked.pool, provider)
    if (unknown) return unknown
    const mapping = entryOf(asked.pool.principalTags, provider) ?? nothing
    return { ok: true, result: render(asked.pool, provider, mapping) }
  },
})

/** The text is ours. */
function providerRefusal(
  call: SignedJsonCall<unknown>,
  pool: IdentityPool,
  provider: string,
): JsonRefusal | undefined {
  const known = [
    ...Object.keys(pool.supportedLoginProviders),
    ...pool.cognitoIdentityProviders.map(({ providerName }) => providerName),
    ...pool.openIdConnectProviderArns.map((each) => oidcProviderUrl(each) ?? each),
    ...pool.samlProviderArns,
    ...(pool.developerProviderName === undefined ? [] : [pool.developerProviderName]),
  ]
  if (!known.includes(provider)) {
    const message = `The identity provider '${provider}' is not configured for this identity pool.`
    const details = { expected: known.join(', '), actual: provider }
    return refuseAt(call, 'pool-input', invalidParameter(message), details)
  }
  call.pass('pool-input', { actual: provider })
  return undefined
}

const render = (pool: IdentityPool, provider: string, mapping: PrincipalTagMapping): object => ({
  IdentityPoolId: pool.id,
  IdentityProviderName: provider,
  UseDefaults: mapping.useDefaults,
  PrincipalTags: mapping.principalTags,
})
