/**
 * Settings of Cognito as its API has them. CloudFormation takes them in the same form, the AWS CLI as
 * JSON; each under its own member.
 *
 * @module
 */

import type { PoolRoleMapping } from './cognito-resource.ts'
import type { ResourceOf } from './resource.ts'
import type { Value } from './value.ts'

/** `Policies`. */
export const passwordPolicies = ({ passwordPolicy: policy }: ResourceOf<'user-pool'>): Value => ({
  PasswordPolicy: {
    MinimumLength: policy.minimumLength,
    RequireUppercase: policy.requireUppercase,
    RequireLowercase: policy.requireLowercase,
    RequireNumbers: policy.requireNumbers,
    RequireSymbols: policy.requireSymbols,
    TemporaryPasswordValidityDays: policy.temporaryPasswordValidityDays,
  },
})

/** `Schema`. */
export const schemaAttributes = ({ schema }: ResourceOf<'user-pool'>): readonly Value[] =>
  schema.map(({ name, type, mutable, required }) => ({
    Name: name,
    AttributeDataType: type,
    Mutable: mutable,
    Required: required,
  }))

/** Lifetimes in minutes, which fit all of AWS's limits; absent where they are the defaults. */
export function tokenValidity(client: ResourceOf<'app-client'>) {
  const { idTokenLifetime, accessTokenLifetime, refreshTokenLifetime } = client
  const standing =
    idTokenLifetime === 3600 && accessTokenLifetime === 3600 && refreshTokenLifetime === 30 * 86_400
  return standing
    ? undefined
    : {
        id: idTokenLifetime / 60,
        access: accessTokenLifetime / 60,
        refresh: refreshTokenLifetime / 60,
      }
}

/** A value of `RoleMappings`. */
export const roleMapping = (
  mapping: PoolRoleMapping,
): Readonly<Record<string, Value | undefined>> => ({
  Type: mapping.type,
  AmbiguousRoleResolution: mapping.ambiguousRoleResolution,
  RulesConfiguration:
    mapping.type === 'Rules'
      ? {
          Rules: mapping.rules.map(({ claim, matchType, value, roleArn }) => ({
            Claim: claim,
            MatchType: matchType,
            Value: value,
            RoleARN: roleArn,
          })),
        }
      : undefined,
})
