/** The calls that make what IAM has. @module */
import type { ResourceOf } from '../resource.ts'
import type { Text } from '../value.ts'
import type { Command, Option } from './command.ts'
import { keptIn } from './shell.ts'

export const oidcProviderCommands = ({
  kind,
  id,
  url,
  clientIds,
  tags,
}: ResourceOf<'oidc-provider'>): readonly Command[] => [
  {
    call: 'iam create-open-id-connect-provider',
    options: [['--url', url], ['--client-id-list', ...clientIds], ...tagOptions(tags)],
    keep: { query: 'OpenIDConnectProviderArn', in: keptIn(kind, id) },
    undo: [
      {
        call: 'iam delete-open-id-connect-provider',
        options: [['--open-id-connect-provider-arn', own({ kind, id })]],
      },
    ],
  },
]

export const managedPolicyCommands = ({
  kind,
  id,
  name,
  path,
  document,
  description,
}: ResourceOf<'managed-policy'>): readonly Command[] => [
  {
    call: 'iam create-policy',
    options: [
      ['--policy-name', name],
      ...(path === '/' ? [] : [['--path', path] as const]),
      ...(description === undefined ? [] : [['--description', description] as const]),
      ['--policy-document', document],
    ],
    keep: { query: 'Policy.Arn', in: keptIn(kind, id) },
    undo: [{ call: 'iam delete-policy', options: [['--policy-arn', own({ kind, id })]] }],
  },
]

export function roleCommands(role: ResourceOf<'role'>): readonly Command[] {
  const { kind, id, name, path, description, maxSessionDuration } = role
  const ofRole: Option = ['--role-name', name]
  return [
    {
      call: 'iam create-role',
      options: [
        ofRole,
        ...(path === '/' ? [] : [['--path', path] as const]),
        ...(description === undefined ? [] : [['--description', description] as const]),
        ['--max-session-duration', String(maxSessionDuration)],
        ...tagOptions(role.tags),
        ['--assume-role-policy-document', role.trustPolicy],
      ],
      keep: { query: 'Role.Arn', in: keptIn(kind, id) },
      undo: [{ call: 'iam delete-role', options: [ofRole] }],
    },
    ...role.inlinePolicies.map((policy) => ({
      call: 'iam put-role-policy',
      options: [
        ofRole,
        ['--policy-name', policy.name],
        ['--policy-document', policy.document],
      ] as const,
      undo: [
        {
          call: 'iam delete-role-policy',
          options: [ofRole, ['--policy-name', policy.name]] as const,
        },
      ],
    })),
    ...role.attachedPolicyArns.map((arn) => ({
      call: 'iam attach-role-policy',
      options: [ofRole, ['--policy-arn', arn]] as const,
      undo: [{ call: 'iam detach-role-policy', options: [ofRole, ['--policy-arn', arn]] as const }],
    })),
  ]
}

/** A reference to what the command itself makes. */
const own = ({
  kind,
  id,
}: Pick<ResourceOf<'oidc-provider' | 'managed-policy'>, 'kind' | 'id'>): Text => ({
  template: [{ to: kind, id }],
})

const tagOptions = (tags: Readonly<Record<string, string>>): readonly Option[] => {
  const words = Object.entries(tags).map(([key, value]) => `Key=${key},Value=${value}`)
  return words.length === 0 ? [] : [['--tags', ...words]]
}
