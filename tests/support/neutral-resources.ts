/**
 * Resources of a Terraform configuration and of a CloudFormation template in one form: by type and
 * name, members in CloudFormation’s spelling, references as `<id>`. Written for the tests alone, from
 * both tools’ references.
 *
 * @module
 */
import type { ParsedTemplate } from './cloudformation-yaml.ts'

type Members = Readonly<Record<string, unknown>>
type Neutral = Readonly<Record<string, unknown>>

/** Terraform’s types, with the members that are not spelled as CloudFormation’s are in snake case. */
const types: Readonly<
  Record<string, readonly [type: string, members: Readonly<Record<string, string>>]>
> = {
  aws_iam_openid_connect_provider: ['AWS::IAM::OIDCProvider', {}],
  aws_iam_policy: [
    'AWS::IAM::ManagedPolicy',
    { name: 'ManagedPolicyName', policy: 'PolicyDocument' },
  ],
  aws_iam_role: [
    'AWS::IAM::Role',
    { name: 'RoleName', assume_role_policy: 'AssumeRolePolicyDocument' },
  ],
  aws_cognito_user_pool: [
    'AWS::Cognito::UserPool',
    { name: 'UserPoolName', attribute_data_type: 'AttributeDataType' },
  ],
  aws_cognito_identity_provider: ['AWS::Cognito::UserPoolIdentityProvider', {}],
  aws_cognito_user_pool_client: [
    'AWS::Cognito::UserPoolClient',
    {
      name: 'ClientName',
      callback_urls: 'CallbackURLs',
      logout_urls: 'LogoutURLs',
      allowed_oauth_flows: 'AllowedOAuthFlows',
      allowed_oauth_scopes: 'AllowedOAuthScopes',
      allowed_oauth_flows_user_pool_client: 'AllowedOAuthFlowsUserPoolClient',
    },
  ],
  aws_cognito_user_pool_domain: ['AWS::Cognito::UserPoolDomain', {}],
  aws_cognito_user_group: ['AWS::Cognito::UserPoolGroup', { name: 'GroupName' }],
  aws_cognito_identity_pool: [
    'AWS::Cognito::IdentityPool',
    { openid_connect_provider_arns: 'OpenIdConnectProviderARNs' },
  ],
  aws_cognito_identity_pool_roles_attachment: [
    'AWS::Cognito::IdentityPoolRoleAttachment',
    { role_mapping: 'RoleMappings' },
  ],
  aws_cognito_identity_pool_provider_principal_tag: ['AWS::Cognito::IdentityPoolPrincipalTag', {}],
  aws_s3_bucket: ['AWS::S3::Bucket', { bucket: 'BucketName' }],
  aws_s3_bucket_policy: ['AWS::S3::BucketPolicy', { policy: 'PolicyDocument' }],
}

/** Members whose keys are data. */
const data = /^(Tags|ProviderDetails|AttributeMapping|SupportedLoginProviders|Roles|PrincipalTags)$/

/** Of a template as it was parsed. */
export const resourcesOfTemplate = ({ Resources }: ParsedTemplate): Neutral =>
  Object.fromEntries(
    Object.entries(Resources).map(([id, { Type, Properties }]) => [
      `${Type} ${id}`,
      settled(Type, fromTemplate(Properties) as Members),
    ]),
  )

/** CloudFormation’s members where Terraform has another form of the same. */
function settled(type: string, members: Members): Members {
  const { Tags, RoleMappings, Policies, ...rest } = members as Members & {
    readonly Tags?: readonly { readonly Key: string; readonly Value: string }[]
    readonly RoleMappings?: Members
  }
  const policies = type === 'AWS::IAM::Role' ? { Policies: Policies ?? [] } : flattened(Policies)
  return {
    ...rest,
    ...policies,
    ...(Tags ? { Tags: Object.fromEntries(Tags.map(({ Key, Value }) => [Key, Value])) } : {}),
    ...(RoleMappings ? { RoleMappings: Object.values(RoleMappings) } : {}),
    ...(type === 'AWS::IAM::Role' ? { ManagedPolicyArns: rest['ManagedPolicyArns'] ?? [] } : {}),
  }
}

/** `Policies` of a user pool has a single member. */
const flattened = (policies: unknown): Members =>
  typeof policies === 'object' && policies !== null ? { ...policies } : {}

function fromTemplate(value: unknown, key = ''): unknown {
  if (/PolicyDocument$/.test(key)) return documentOf(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => fromTemplate(item))
  if ('Ref' in value) return `<${value.Ref}>`
  if ('Fn::GetAtt' in value) return `<${(value['Fn::GetAtt'] as readonly string[])[0]}>`
  if ('Fn::Sub' in value) return substituted(String(value['Fn::Sub']))
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, fromTemplate(member, name)]),
  )
}

const substituted = (text: string): string =>
  text.replace(/\$\{([^!}]+?)(?:\.Arn)?\}/g, '<$1>').replaceAll('${!', '${')

/** A policy as a value, whether it was written as text or not. */
const documentOf = (value: unknown): unknown => {
  if (typeof value === 'string') return JSON.parse(value)
  if (typeof value === 'object' && value !== null && 'Fn::Sub' in value)
    return JSON.parse(substituted(String(value['Fn::Sub'])))
  return fromTemplate(value)
}

/** Of a configuration as Terraform’s parser gives it: blocks are lists, expressions in `${…}`. */
export function resourcesOfTerraform(configuration: unknown): Neutral {
  const { resource } = configuration as { readonly resource: Blocks }
  const roles = Object.fromEntries(
    blocksOf(resource, 'aws_iam_role').map(([name]) => [name, policiesOf(resource, name)]),
  )
  return Object.fromEntries(
    Object.entries(types).flatMap(([type, [Type, renamed]]) =>
      blocksOf(resource, type).map(([name, body]) => {
        const id = `${pascal(name)}${Type.endsWith('BucketPolicy') ? 'Policy' : ''}`
        const members = named(fromTerraform(body, renamed) as Members, resource)
        return [
          `${Type} ${id}`,
          { ...withoutOwn(members), ...roles[type === 'aws_iam_role' ? name : ''] },
        ]
      }),
    ),
  )
}

type Blocks = Readonly<Record<string, Readonly<Record<string, readonly [Members]>> | undefined>>

const blocksOf = (resource: Blocks, type: string): readonly (readonly [string, Members])[] =>
  Object.entries(resource[type] ?? {}).map(([name, [body]]) => [name, body] as const)

/** A role’s policies are resources of their own. */
function policiesOf(resource: Blocks, role: string): Members {
  const own = (type: string) =>
    blocksOf(resource, type)
      .map(([, body]) => body)
      .filter((body) => body['role'] === `\${aws_iam_role.${role}.name}`)
  return {
    Policies: own('aws_iam_role_policy').map(({ name, policy }) => ({
      PolicyName: name,
      PolicyDocument: JSON.parse(resolved(String(policy))),
    })),
    ManagedPolicyArns: own('aws_iam_role_policy_attachment').map(({ policy_arn: arn }) =>
      resolved(String(arn)),
    ),
  }
}

/** A policy refers to its bucket, where CloudFormation names it. */
const named = (members: Members, resource: Blocks): Members => {
  const bucket = blocksOf(resource, 'aws_s3_bucket').find(
    ([name]) => members['Bucket'] === `<${pascal(name)}>`,
  )
  return bucket ? { ...members, Bucket: resolved(String(bucket[1]['bucket'])) } : members
}

/** Terraform’s own member, which takes along what an app put into a bucket. */
const withoutOwn = ({ ForceDestroy: _, ...members }: Members): Members => members

function fromTerraform(
  value: unknown,
  renamed: Readonly<Record<string, string>>,
  key = '',
): unknown {
  if (typeof value === 'string') {
    return /PolicyDocument$/.test(key) ? JSON.parse(resolved(value)) : resolved(value)
  }
  if (Array.isArray(value)) {
    const items = value.map((item) => fromTerraform(item, renamed))
    if (
      /^(PasswordPolicy|UsernameConfiguration|AdminCreateUserConfig|TokenValidityUnits)$/.test(key)
    )
      return items[0]
    return items
  }
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).map(([name, member]) => {
    const Name = data.test(key) ? name : (renamed[name] ?? inner[name] ?? pascal(name))
    return [
      Name,
      fromTerraform(member, name === 'schema' || name === 'role_mapping' ? {} : renamed, Name),
    ]
  })
  return rulesInside(Object.fromEntries(members))
}

const inner: Readonly<Record<string, string>> = { role_arn: 'RoleArn' }

/** The rules of a mapping stand one deeper in CloudFormation, and spell the role otherwise. */
function rulesInside({ MappingRule, ...members }: Members): Members {
  if (!Array.isArray(MappingRule)) return members
  const Rules = MappingRule.map(({ RoleArn, ...rule }) => ({ ...rule, RoleARN: RoleArn }))
  return { ...members, ...(Rules.length > 0 ? { RulesConfiguration: { Rules } } : {}) }
}

/** `${var.bucket_name}` is `<BucketName>`, `$${…}` a variable of IAM’s. */
const resolved = (text: string): string =>
  text
    .replace(/(?<!\$)\$\{data\.aws_caller_identity\.current\.account_id\}/g, '<AWS::AccountId>')
    .replace(/(?<!\$)\$\{(?:var|aws_\w+)\.(\w+?)(?:\.\w+)?\}/g, (_all, name) => `<${pascal(name)}>`)
    .replaceAll('$${', '${')

const pascal = (name: string): string =>
  name.replace(/(?:^|_)(.)/g, (_all, first: string) => first.toUpperCase())
