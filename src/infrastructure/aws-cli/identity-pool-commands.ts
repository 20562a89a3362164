/** The calls that make an identity pool, and what it pushes with. @module */
import { roleMapping } from '../api-input.ts'
import { jsonText } from '../json-text.ts'
import type { ResourceOf } from '../resource.ts'
import { concat } from '../value.ts'
import type { Command } from './command.ts'
import { keptIn } from './shell.ts'

export const identityPoolCommands = (pool: ResourceOf<'identity-pool'>): readonly Command[] => [
  {
    call: 'cognito-identity create-identity-pool',
    options: [
      ['--identity-pool-name', pool.name],
      [
        pool.allowUnauthenticatedIdentities
          ? '--allow-unauthenticated-identities'
          : '--no-allow-unauthenticated-identities',
      ],
      [pool.allowClassicFlow ? '--allow-classic-flow' : '--no-allow-classic-flow'],
      ...(Object.keys(pool.supportedLoginProviders).length === 0
        ? []
        : [['--supported-login-providers', jsonText(pool.supportedLoginProviders)] as const]),
      ...(pool.developerProviderName === undefined
        ? []
        : [['--developer-provider-name', pool.developerProviderName] as const]),
      ...(pool.openIdConnectProviderArns.length === 0
        ? []
        : [['--open-id-connect-provider-arns', ...pool.openIdConnectProviderArns] as const]),
      ...(pool.cognitoIdentityProviders.length === 0
        ? []
        : [
            [
              '--cognito-identity-providers',
              ...pool.cognitoIdentityProviders.map(
                ({ providerName, clientId, serverSideTokenCheck }) =>
                  concat(
                    'ProviderName=',
                    providerName,
                    ',ClientId=',
                    clientId,
                    `,ServerSideTokenCheck=${serverSideTokenCheck}`,
                  ),
              ),
            ] as const,
          ]),
    ],
    keep: { query: 'IdentityPoolId', in: keptIn(pool.kind, pool.id) },
    undo: [
      {
        call: 'cognito-identity delete-identity-pool',
        options: [['--identity-pool-id', { template: [{ to: 'identity-pool', id: pool.id }] }]],
      },
    ],
  },
]

export const poolRolesCommands = ({
  identityPool,
  roles,
  mappings,
}: ResourceOf<'identity-pool-roles'>): readonly Command[] => [
  {
    call: 'cognito-identity set-identity-pool-roles',
    options: [
      ['--identity-pool-id', identityPool],
      ['--roles', jsonText(roles)],
      ...(mappings.length === 0
        ? []
        : [
            [
              '--role-mappings',
              concat(
                '{',
                ...mappings.flatMap((mapping, index) => [
                  index === 0 ? '' : ',',
                  jsonText(mapping.provider),
                  ':',
                  jsonText(roleMapping(mapping)),
                ]),
                '}',
              ),
            ] as const,
          ]),
    ],
  },
]

export const principalTagCommands = ({
  identityPool,
  provider,
  useDefaults,
  principalTags,
}: ResourceOf<'principal-tags'>): readonly Command[] => [
  {
    call: 'cognito-identity set-principal-tag-attribute-map',
    options: [
      ['--identity-pool-id', identityPool],
      ['--identity-provider-name', provider],
      [useDefaults ? '--use-defaults' : '--no-use-defaults'],
      ['--principal-tags', jsonText(principalTags)],
    ],
  },
]

export const platformApplicationCommands = (
  application: ResourceOf<'platform-application'>,
): readonly Command[] => [
  {
    call: 'sns create-platform-application',
    options: [
      ['--name', application.name],
      ['--platform', application.platform],
      ['--attributes', jsonText(application.credentials)],
    ],
    keep: { query: 'PlatformApplicationArn', in: keptIn(application.kind, application.id) },
    undo: [
      {
        call: 'sns delete-platform-application',
        options: [
          [
            '--platform-application-arn',
            { template: [{ to: 'platform-application', id: application.id }] },
          ],
        ],
      },
    ],
  },
]

export const pushSyncCommands = ({
  identityPool,
  applicationArns,
  roleArn,
}: ResourceOf<'push-sync'>): readonly Command[] => [
  {
    call: 'cognito-sync set-identity-pool-configuration',
    options: [
      ['--identity-pool-id', identityPool],
      ['--push-sync', jsonText({ ApplicationArns: applicationArns, RoleArn: roleArn })],
    ],
  },
]
