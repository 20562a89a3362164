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

/** @param poolId - Whom a role trusts of which nothing was pasted. */
export function poolRoles(
  question: Question,
  pasted: PastedPool,
  described: readonly PastedRole[],
  logins: readonly SentLogin[],
  poolId: string,
): RolesOfPool {
  const { call, pool, called } = question
  const kind = pool.isGuest ? 'unauthenticated' : 'authenticated'
  const own = described.flatMap(({ arn }) => arn ?? [])
  const typed = called === 'GetOpenIdToken' ? call.roleArn.trim() : ''
  const named = [...own, typed, call.customRoleArn.trim(), ...namedIn(pasted, logins)]
  const [known] = named.flatMap((arn) => parseArn(arn) ?? [])
  const partition = known?.partition ?? 'aws'
  const accountId = known?.account || exampleAccount
  const nameless = { partition, account: accountId, path: '/', name: 'your-role' }
  const usual = typed || own[0] || formatRoleArn(nameless)
  const value = pasted.roles ?? { roles: { [kind]: usual }, roleMappings: {} }
  const roleArn = typed || own[0] || value.roles[kind] || usual
  const simulated = simulatedRoles([...named, usual, roleArn], described, poolId, kind)
  return {
    value,
    accountId,
    partition,
    roles: simulated.roles,
    roleArn,
    assumptions: pasted.roles ? [] : [assumedRoles(question, own[0])],
    aboutRoles: {
      ...simulated.aboutAssumed,
      // Of a policy alone nobody said whose it is; where there is one role, it is that one’s.
      ...(pasted.roles || typed ? simulated.aboutNameless : {}),
    },
  }
}

function assumedRoles({ called, pool }: Question, arn: string | undefined): string {
  if (called === 'GetOpenIdToken') return 'The pool maps no roles.'
  const who = pool.isGuest ? 'guests' : 'people who signed in'
  return `The pool maps no roles and gives ${who} ${arn ? `the role ${arn}` : 'this role'}.`
}

/** The roles with these ARNs, and of which of them the trust policy is not known to be theirs. */
function simulatedRoles(
  arns: readonly string[],
  described: readonly PastedRole[],
  poolId: string,
  kind: PoolRole,
) {
  const nameless = described.find(({ arn }) => arn === undefined)
  const roles: Record<string, Record<string, Role>> = {}
  const aboutAssumed: Record<string, string> = {}
  const aboutNameless: Record<string, string> = {}
  for (const arn of arns) {
    const role = parseRoleArn(arn)
    if (!role) continue
    const pasted = described.findLast((each) => each.arn === arn) ?? nameless
    roles[role.account] = {
      ...roles[role.account],
      [role.name]: roleOf(role, pasted, poolId, kind),
    }
    if (!pasted)
      aboutAssumed[arn] = `The role ${arn} trusts the pool: its trust policy was not pasted.`
    else if (pasted === nameless) aboutNameless[arn] = `The trust policy is that of ${arn}.`
  }
  return { roles, aboutAssumed, aboutNameless }
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
