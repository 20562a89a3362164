/** Role mappings as SetIdentityPoolRoles takes them and GetIdentityPoolRoles gives them. @module */
import type { JsonRefusal, SignedJsonCall } from '../../aws-json/operation.ts'
import { list, map, required, structure, text, type ValueOf } from '../../aws-json/shape.ts'
import { oidcProviderUrl } from '../../iam/arn.ts'
import type { IdentityPool, MappingRule, RoleMapping } from '../identity-pool.ts'
import { arn, identityProviderName } from '../parameters.ts'
import { invalidParameter } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'

const rule = structure({
  Claim: required(
    text({
      pattern: ['[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+', /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u],
      length: [1, 64],
    }),
  ),
  MatchType: required(text({ values: ['Equals', 'Contains', 'StartsWith', 'NotEqual'] })),
  Value: required(text({ length: [1, 128] })),
  RoleARN: required(arn),
})

/** By login provider. */
export const roleMappings = map(
  identityProviderName,
  structure({
    Type: required(text({ values: ['Token', 'Rules'] })),
    AmbiguousRoleResolution: text({ values: ['AuthenticatedRole', 'Deny'] }),
    RulesConfiguration: structure({ Rules: required(list(rule, [1, 400])) }),
  }),
  [0, 10],
)

type Mappings = ValueOf<typeof roleMappings>
type Mapping = Mappings[string]

/** "25 rules per identity provider", whatever the model allows. */
const mostRules = 25

/**
 * What is wrong with mappings beyond their form. The text about the provider is known, the others
 * are ours.
 */
export function roleMappingsRefusal(
  call: SignedJsonCall<unknown>,
  pool: IdentityPool,
  mappings: Mappings,
): JsonRefusal | undefined {
  for (const [provider, mapping] of Object.entries(mappings)) {
    const problem = mappingProvidersOf(pool).includes(provider)
      ? mappingProblem(mapping)
      : `(${provider}) is not a valid RoleMapping ProviderName or is not a configured provider.`
    if (problem !== undefined) return refuseAt(call, 'role-mappings', invalidParameter(problem))
  }
  return undefined
}

/** What the pool’s providers are called as keys of mappings: user pools with their app client. */
const mappingProvidersOf = (pool: IdentityPool): readonly string[] => [
  ...Object.keys(pool.supportedLoginProviders),
  ...pool.cognitoIdentityProviders.map((each) => `${each.providerName}:${each.clientId}`),
  ...pool.openIdConnectProviderArns.map((each) => oidcProviderUrl(each) ?? each),
  ...pool.samlProviderArns,
]

function mappingProblem(mapping: Mapping): string | undefined {
  const { Type, AmbiguousRoleResolution, RulesConfiguration } = mapping
  if (AmbiguousRoleResolution === undefined)
    return `AmbiguousRoleResolution is required for a role mapping of type ${Type}.`
  if (Type === 'Token')
    return (
      RulesConfiguration && 'RulesConfiguration is not allowed for a role mapping of type Token.'
    )
  const rules = RulesConfiguration?.Rules ?? []
  if (rules.length === 0) return 'RulesConfiguration is required for a role mapping of type Rules.'
  return rules.length > mostRules
    ? `A role mapping can have at most ${mostRules} rules.`
    : undefined
}

/** The mappings as the pool keeps them. */
export const keptMappings = (mappings: Mappings): IdentityPool['roleMappings'] =>
  Object.fromEntries(
    Object.entries(mappings).map(([provider, mapping]) => [provider, keptMapping(mapping)]),
  )

const keptMapping = (mapping: Mapping): RoleMapping => ({
  ambiguousRoleResolution:
    mapping.AmbiguousRoleResolution === 'Deny' ? 'Deny' : 'AuthenticatedRole',
  ...(mapping.Type === 'Token'
    ? { type: 'Token' }
    : {
        type: 'Rules',
        rules: (mapping.RulesConfiguration?.Rules ?? []).map((each) => ({
          claim: each.Claim,
          // The shape has looked at it.
          matchType: each.MatchType as MappingRule['matchType'],
          value: each.Value,
          roleArn: each.RoleARN,
        })),
      }),
})

/** The mappings as they came. */
export const renderMappings = (mappings: IdentityPool['roleMappings']): object =>
  Object.fromEntries(
    Object.entries(mappings).map(([provider, mapping]) => [
      provider,
      {
        Type: mapping.type,
        AmbiguousRoleResolution: mapping.ambiguousRoleResolution,
        RulesConfiguration:
          mapping.type === 'Rules' ? { Rules: mapping.rules.map(renderRule) } : undefined,
      },
    ]),
  )

const renderRule = ({ claim, matchType, value, roleArn }: MappingRule): object => ({
  Claim: claim,
  MatchType: matchType,
  Value: value,
  RoleARN: roleArn,
})
