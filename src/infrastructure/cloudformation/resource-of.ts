/** A resource as CloudFormation has it. @module */
import { pascal } from '../names.ts'
import type { Resource, ResourceOf } from '../resource.ts'
import { unlessEmpty, type Value } from '../value.ts'
import {
  clientProperties,
  identityPoolProperties,
  providersOf,
  roleMappings,
  userPoolProperties,
} from './cognito-properties.ts'
import { policyDocument } from './policy-document.ts'

export interface CloudFormationResource {
  /** `LumenPhotosRole`. */
  readonly logicalId: string
  /** `AWS::IAM::Role`. */
  readonly type: string
  readonly properties: Readonly<Record<string, Value | undefined>>
  /** Logical ids, where no reference tells of it. */
  readonly dependsOn?: readonly string[]
}

/** None for what CloudFormation has no type for: objects, and what Cognito Sync pushes with. */
export function cloudFormationOf(
  resource: Resource,
  all: readonly Resource[],
): readonly CloudFormationResource[] {
  const made = (
    type: string,
    properties: CloudFormationResource['properties'],
    dependsOn?: readonly string[],
  ): readonly CloudFormationResource[] => [
    {
      logicalId: pascal(resource.id),
      type: `AWS::${type}`,
      properties,
      ...(dependsOn === undefined ? {} : { dependsOn }),
    },
  ]
  switch (resource.kind) {
    case 'oidc-provider':
      return made('IAM::OIDCProvider', {
        Url: resource.url,
        ClientIdList: resource.clientIds,
        Tags: tags(resource.tags),
      })
    case 'managed-policy':
      return made('IAM::ManagedPolicy', {
        ManagedPolicyName: resource.name,
        Path: resource.path,
        Description: resource.description,
        PolicyDocument: policyDocument(resource.document),
      })
    case 'role':
      return made('IAM::Role', roleProperties(resource))
    case 'user-pool':
      return made('Cognito::UserPool', userPoolProperties(resource))
    case 'user-pool-identity-provider':
      return made('Cognito::UserPoolIdentityProvider', {
        UserPoolId: resource.userPool,
        ProviderName: resource.name,
        ProviderType: resource.type,
        ProviderDetails: resource.details,
        AttributeMapping: resource.attributeMapping,
      })
    case 'app-client':
      return made('Cognito::UserPoolClient', clientProperties(resource), providersOf(resource, all))
    case 'user-pool-domain':
      return made('Cognito::UserPoolDomain', {
        UserPoolId: resource.userPool,
        Domain: resource.domain,
      })
    case 'user-pool-group':
      return made('Cognito::UserPoolGroup', {
        UserPoolId: resource.userPool,
        GroupName: resource.name,
        Description: resource.description,
        Precedence: resource.precedence,
        RoleArn: resource.roleArn,
      })
    case 'identity-pool':
      return made('Cognito::IdentityPool', identityPoolProperties(resource))
    case 'identity-pool-roles':
      return made('Cognito::IdentityPoolRoleAttachment', {
        IdentityPoolId: resource.identityPool,
        Roles: resource.roles,
        RoleMappings: roleMappings(resource),
      })
    case 'principal-tags':
      return made('Cognito::IdentityPoolPrincipalTag', {
        IdentityPoolId: resource.identityPool,
        IdentityProviderName: resource.provider,
        UseDefaults: resource.useDefaults,
        PrincipalTags: resource.principalTags,
      })
    case 'bucket':
      return [
        ...made('S3::Bucket', { BucketName: resource.name }),
        ...(resource.policy === undefined
          ? []
          : [
              {
                logicalId: `${pascal(resource.id)}Policy`,
                type: 'AWS::S3::BucketPolicy',
                properties: {
                  Bucket: resource.name,
                  PolicyDocument: policyDocument(resource.policy),
                },
                dependsOn: [pascal(resource.id)],
              },
            ]),
      ]
    case 'object':
    case 'platform-application':
    case 'push-sync':
      return []
  }
}

const roleProperties = (role: ResourceOf<'role'>) => ({
  RoleName: role.name,
  Path: role.path === '/' ? undefined : role.path,
  Description: role.description,
  MaxSessionDuration: role.maxSessionDuration,
  Tags: tags(role.tags),
  AssumeRolePolicyDocument: policyDocument(role.trustPolicy),
  Policies: unlessEmpty(
    role.inlinePolicies.map(({ name, document }) => ({
      PolicyName: name,
      PolicyDocument: policyDocument(document),
    })),
  ),
  ManagedPolicyArns: unlessEmpty(role.attachedPolicyArns),
})

const tags = (values: Readonly<Record<string, string>>): readonly Value[] | undefined =>
  unlessEmpty(Object.entries(values).map(([Key, Value]) => ({ Key, Value })))
