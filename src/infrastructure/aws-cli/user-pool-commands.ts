/** The calls that make a user pool. @module */
import { passwordPolicies, schemaAttributes, tokenValidity } from '../api-input.ts'
import { jsonText } from '../json-text.ts'
import type { ResourceOf } from '../resource.ts'
import type { Command, Option } from './command.ts'
import { keptIn } from './shell.ts'

export const userPoolCommands = (pool: ResourceOf<'user-pool'>): readonly Command[] => [
  {
    call: 'cognito-idp create-user-pool',
    options: [
      ['--pool-name', pool.name],
      ['--policies', jsonText(passwordPolicies(pool))],
      ...listOption('--auto-verified-attributes', pool.autoVerifiedAttributes),
      ...listOption('--username-attributes', pool.usernameAttributes),
      ...listOption('--alias-attributes', pool.aliasAttributes),
      ['--username-configuration', `CaseSensitive=${pool.usernameCaseSensitive}`],
      ...(pool.adminCreateUserOnly
        ? [['--admin-create-user-config', 'AllowAdminCreateUserOnly=true'] as const]
        : []),
      ...(pool.schema.length === 0
        ? []
        : [['--schema', jsonText(schemaAttributes(pool))] as const]),
    ],
    keep: { query: 'UserPool.Id', in: keptIn(pool.kind, pool.id) },
    undo: [
      {
        call: 'cognito-idp delete-user-pool',
        options: [['--user-pool-id', { template: [{ to: 'user-pool', id: pool.id }] }]],
      },
    ],
  },
]

export const poolProviderCommands = (
  provider: ResourceOf<'user-pool-identity-provider'>,
): readonly Command[] => [
  {
    call: 'cognito-idp create-identity-provider',
    options: [
      ['--user-pool-id', provider.userPool],
      ['--provider-name', provider.name],
      ['--provider-type', provider.type],
      ['--provider-details', jsonText(provider.details)],
      ['--attribute-mapping', jsonText(provider.attributeMapping)],
    ],
  },
]

export function clientCommands(client: ResourceOf<'app-client'>): readonly Command[] {
  const validity = tokenValidity(client)
  const { oauth } = client
  return [
    {
      call: 'cognito-idp create-user-pool-client',
      options: [
        ['--user-pool-id', client.userPool],
        ['--client-name', client.name],
        [client.hasSecret ? '--generate-secret' : '--no-generate-secret'],
        ['--explicit-auth-flows', ...client.explicitAuthFlows],
        ...listOption('--read-attributes', client.readAttributes ?? []),
        ...listOption('--write-attributes', client.writeAttributes ?? []),
        ...listOption('--supported-identity-providers', client.supportedIdentityProviders),
        [
          client.enableTokenRevocation
            ? '--enable-token-revocation'
            : '--no-enable-token-revocation',
        ],
        ['--prevent-user-existence-errors', client.preventUserExistenceErrors],
        ...(oauth
          ? [
              ...urlOption('--callback-urls', oauth.callbackUrls),
              ...urlOption('--logout-urls', oauth.logoutUrls),
              ...listOption('--allowed-o-auth-flows', oauth.allowedOAuthFlows),
              ...listOption('--allowed-o-auth-scopes', oauth.allowedOAuthScopes),
              ['--allowed-o-auth-flows-user-pool-client'] as const,
            ]
          : []),
        ...(validity
          ? ([
              ['--id-token-validity', String(validity.id)],
              ['--access-token-validity', String(validity.access)],
              ['--refresh-token-validity', String(validity.refresh)],
              [
                '--token-validity-units',
                'IdToken=minutes,AccessToken=minutes,RefreshToken=minutes',
              ],
            ] as const)
          : []),
      ],
      keep: { query: 'UserPoolClient.ClientId', in: keptIn(client.kind, client.id) },
    },
  ]
}

export const domainCommands = ({
  userPool,
  domain,
}: ResourceOf<'user-pool-domain'>): readonly Command[] => {
  const options: readonly Option[] = [
    ['--user-pool-id', userPool],
    ['--domain', domain],
  ]
  return [
    {
      call: 'cognito-idp create-user-pool-domain',
      options,
      undo: [{ call: 'cognito-idp delete-user-pool-domain', options }],
    },
  ]
}

export const groupCommands = (group: ResourceOf<'user-pool-group'>): readonly Command[] => [
  {
    call: 'cognito-idp create-group',
    options: [
      ['--user-pool-id', group.userPool],
      ['--group-name', group.name],
      ...(group.description === undefined ? [] : [['--description', group.description] as const]),
      ...(group.precedence === undefined
        ? []
        : [['--precedence', String(group.precedence)] as const]),
      ...(group.roleArn === undefined ? [] : [['--role-arn', group.roleArn] as const]),
    ],
  },
]

const listOption = (name: string, words: readonly string[]): readonly Option[] =>
  words.length === 0 ? [] : [[name, ...words]]

/** As JSON: version 1 of the AWS CLI would fetch a word that is a URL, and send what it finds there. */
const urlOption = (name: string, urls: readonly string[]): readonly Option[] =>
  urls.length === 0 ? [] : [[name, jsonText(urls)]]
