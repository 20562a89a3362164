/** The roles of a pool, with what was pasted of them and what is assumed of the others. @module */
import type { IdentityPool } from '../federation/cognito-identity/identity-pool.ts'
import type { Account, Role } from '../federation/iam/account.ts'
import { formatRoleArn, parseArn, parseRoleArn } from '../federation/iam/arn.ts'
import type { SentLogin } from './logins-to-send.ts'
import type { PastedPool } from './pasted-pool.ts'
import type { PastedRole } from './pasted-role.ts'
import type { Question } from './question.ts'

/** Which of the pool’s two roles. */
type PoolRole = keyof IdentityPool['roles']

export interface RolesOfPool {
  readonly value: Pick<IdentityPool, 'roles' | 'roleMappings'>
  /** The account of the pool. */
  readonly accountId: string
  readonly partition: string
  /** Every role that may be asked for, by account and name. */
  readonly roles: Readonly<Record<string, Account['roles']>>
  /** The role that the classic flow asks STS for. */
  readonly roleArn: string
  readonly assumptions: readonly string[]
  /** By role ARN. */
  readonly aboutRoles: Readonly<Record<string, string>>
}

/** Of AWS’s documentation: it is nobody’s. */
const exampleAccount = '111122223333'

export function poolRoles(
  { call, pool, called }: Question,
  pasted: PastedPool,
  described: readonly PastedRole[],
  logins: readonly SentLogin[],
  poolId: string,
): RolesOfPool {
  const own = described.flatMap(({ arn }) => arn ?? [])
  const typed = call.roleArn.trim()
  const all = [...new Set([...own, typed, call.customRoleArn.trim(), ...namedIn(pasted, logins)])]
  const [known] = all.flatMap((arn) => parseArn(arn) ?? [])
  const partition = known?.partition ?? 'aws'
  const accountId = known?.account || exampleAccount
  const usual =
    typed ||
    own[0] ||
    formatRoleArn({ partition, account: accountId, path: '/', name: 'your-role' })
  const kind = pool.isGuest ? 'unauthenticated' : 'authenticated'
  const isAssumed = !pasted.roles && called === 'GetCredentialsForIdentity'
  const value = pasted.roles ?? { roles: { [kind]: usual }, roleMappings: {} }
  const bare = described.find(({ arn }) => arn === undefined)
  const roles: Record<string, Record<string, Role>> = {}
  const aboutRoles: Record<string, string> = {}
  const roleArn = typed || own[0] || value.roles[kind] || usual
  for (const arn of new Set([...all, usual, roleArn])) {
    const role = parseRoleArn(arn)
    if (!role) continue
    const pastedRole = described.findLast((each) => each.arn === arn) ?? bare
    roles[role.account] = {
      ...roles[role.account],
      [role.name]: roleOf(role, pastedRole, poolId, kind),
    }
    if (!pastedRole)
      aboutRoles[arn] = `The role ${arn} trusts the pool: its trust policy was not pasted.`
    else if (pastedRole === bare && (pasted.roles || typed))
      aboutRoles[arn] = `The trust policy is that of ${arn}.`
  }
  return {
    value,
    accountId,
    partition,
    roles,
    roleArn,
    assumptions: isAssumed
      ? [
          `The pool maps no roles and gives ${pool.isGuest ? 'guests' : 'people who signed in'} ${own[0] ? `the role ${own[0]}` : 'this role'}.`,
        ]
      : [],
    aboutRoles,
  }
}

/** The roles that the pool’s settings and the tokens name. */
const namedIn = ({ roles }: PastedPool, logins: readonly SentLogin[]): readonly string[] => [
  ...Object.values(roles?.roles ?? {}),
  ...Object.values(roles?.roleMappings ?? {}).flatMap((mapping) =>
    mapping.type === 'Rules' ? mapping.rules.map((rule) => rule.roleArn) : [],
  ),
  ...logins.flatMap(({ token: { claims } }) =>
    [claims['cognito:preferred_role'], claims['cognito:roles']]
      .flat()
      .filter((role) => typeof role === 'string')
      .flatMap((role) => role.split(',').map((each) => each.trim())),
  ),
]

const roleOf = (
  { name, path }: Pick<Role, 'name' | 'path'>,
  pasted: PastedRole | undefined,
  poolId: string,
  kind: PoolRole,
): Role => ({
  name,
  path,
  id: 'AROAEXAMPLEEXAMPLE123',
  trustPolicy: pasted?.trustPolicy ?? trusting(poolId, kind),
  inlinePolicies: {},
  attachedPolicyArns: [],
  maxSessionDuration: pasted?.maxSessionDuration ?? 3600,
  tags: {},
})

/** As the console writes it. */
const trusting = (poolId: string, kind: PoolRole): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
      Condition: {
        StringEquals: { 'cognito-identity.amazonaws.com:aud': poolId },
        'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': kind },
      },
    },
  })
