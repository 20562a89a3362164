/** A resource as Terraform’s provider for AWS has it. @module */
import { kebab, snake } from '../names.ts'
import type { Resource, ResourceOf } from '../resource.ts'
import { unlessBare } from '../value.ts'
import { clientBody, identityPoolBody, poolRolesBody, userPoolBody } from './cognito-bodies.ts'
import type { Body } from './hcl.ts'

export interface TerraformResource {
  /** `aws_iam_role`. */
  readonly type: string
  readonly name: string
  readonly body: Body
}

/** None for push sync, which the provider does not know. */
export function terraformOf(resource: Resource): readonly TerraformResource[] {
  const made = (type: string, body: Body): readonly TerraformResource[] => [
    { type: `aws_${type}`, name: snake(resource.id), body },
  ]
  switch (resource.kind) {
    case 'oidc-provider':
      return made('iam_openid_connect_provider', {
        url: resource.url,
        client_id_list: resource.clientIds,
        tags: unlessBare(resource.tags),
      })
    case 'managed-policy':
      return made('iam_policy', {
        name: resource.name,
        path: resource.path,
        description: resource.description,
        policy: resource.document,
      })
    case 'role':
      return roleResources(resource)
    case 'user-pool':
      return made('cognito_user_pool', userPoolBody(resource))
    case 'user-pool-identity-provider':
      return made('cognito_identity_provider', {
        user_pool_id: resource.userPool,
        provider_name: resource.name,
        provider_type: resource.type,
        provider_details: resource.details,
        attribute_mapping: resource.attributeMapping,
      })
    case 'app-client':
      return made('cognito_user_pool_client', clientBody(resource))
    case 'user-pool-domain':
      return made('cognito_user_pool_domain', {
        user_pool_id: resource.userPool,
        domain: resource.domain,
      })
    case 'user-pool-group':
      return made('cognito_user_group', {
        user_pool_id: resource.userPool,
        name: resource.name,
        description: resource.description,
        precedence: resource.precedence,
        role_arn: resource.roleArn,
      })
    case 'identity-pool':
      return made('cognito_identity_pool', identityPoolBody(resource))
    case 'identity-pool-roles':
      return made('cognito_identity_pool_roles_attachment', poolRolesBody(resource))
    case 'principal-tags':
      return made('cognito_identity_pool_provider_principal_tag', {
        identity_pool_id: resource.identityPool,
        identity_provider_name: resource.provider,
        use_defaults: resource.useDefaults,
        principal_tags: resource.principalTags,
      })
    case 'platform-application':
      return made('sns_platform_application', {
        name: resource.name,
        platform: resource.platform,
        platform_principal: resource.credentials['PlatformPrincipal'],
        platform_credential: resource.credentials['PlatformCredential'],
      })
    case 'bucket':
      return bucketResources(resource)
    case 'object':
      return made('s3_object', {
        bucket: { expression: `aws_s3_bucket.${snake(resource.bucketId)}.id` },
        key: resource.key,
        content_type: resource.contentType,
        content: resource.body,
      })
    case 'push-sync':
      return []
  }
}

/** A role’s policies are resources of their own. */
const roleResources = (role: ResourceOf<'role'>): readonly TerraformResource[] => [
  {
    type: 'aws_iam_role',
    name: snake(role.id),
    body: {
      name: role.name,
      path: role.path === '/' ? undefined : role.path,
      description: role.description,
      max_session_duration: role.maxSessionDuration,
      tags: unlessBare(role.tags),
      assume_role_policy: role.trustPolicy,
    },
  },
  ...role.inlinePolicies.map(({ name, document }) => ({
    type: 'aws_iam_role_policy',
    name: snake(kebab(`${role.name} ${name}`)),
    body: { role: roleName(role.id), name, policy: document },
  })),
  ...role.attachedPolicyArns.map((policy_arn, index) => ({
    type: 'aws_iam_role_policy_attachment',
    name: snake(`${role.id}-${index + 1}`),
    body: { role: roleName(role.id), policy_arn },
  })),
]

const roleName = (id: string) => ({ expression: `aws_iam_role.${snake(id)}.name` })

/** What an app put into the bucket goes with it. */
const bucketResources = (bucket: ResourceOf<'bucket'>): readonly TerraformResource[] => [
  {
    type: 'aws_s3_bucket',
    name: snake(bucket.id),
    body: { bucket: bucket.name, force_destroy: true },
  },
  ...(bucket.policy === undefined
    ? []
    : [
        {
          type: 'aws_s3_bucket_policy',
          name: snake(bucket.id),
          body: {
            bucket: { expression: `aws_s3_bucket.${snake(bucket.id)}.id` },
            policy: bucket.policy,
          },
        },
      ]),
]
