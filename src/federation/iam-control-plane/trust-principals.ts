/**
 * Whether IAM takes the principals of a trust policy. Users and roles must exist, and so must
 * accounts, which in a simulation are those of its world. Identity providers need not: a role may
 * wait for its provider (Dashtid/subvectors, recorded 2026-08-30).
 *
 * @see https://repost.aws/knowledge-center/iam-trust-policy-error
 * @module
 */
import { parseArn } from '../iam/arn.ts'
import type { PolicyDocument, PrincipalEntry } from '../iam/policy-document.ts'
import type { World } from '../world.ts'

/** IAM's text for the first principal that it does not take. */
export const unacceptablePrincipal = (world: World, policy: PolicyDocument): string | undefined =>
  policy.statements
    .flatMap(({ principal }) => principal?.entries ?? [])
    .flatMap((entry) => problemWith(world, entry) ?? [])
    .at(0)

function problemWith(world: World, { type, value }: PrincipalEntry): string | undefined {
  if (type === 'Federated' && !isFederatedName(value))
    return 'Federated principals must be valid domain names or SAML metadata ARNs'
  return type === 'AWS' && !exists(world, value)
    ? `Invalid principal in policy: "AWS":"${value}"`
    : undefined
}

/** The ARN of a provider, or a domain name as built-in providers have it. */
const isFederatedName = (value: string): boolean =>
  /^arn:[\w-]+:iam::\d{12}:(oidc|saml)-provider\/.+$/s.test(value) ||
  /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value)

function exists(world: World, value: string): boolean {
  if (value === '*') return true
  if (/^\d{12}$/.test(value)) return Object.hasOwn(world.accounts, value)
  const arn = parseArn(value)
  if (!arn) return hasUniqueId(world, value)
  const account = Object.hasOwn(world.accounts, arn.account)
    ? world.accounts[arn.account]
    : undefined
  if (!account || account.partition !== arn.partition) return false
  const [kind = '', ...rest] = arn.resource.split('/')
  const name = rest.at(-1) ?? ''
  const path = ['', ...rest.slice(0, -1), ''].join('/')
  switch (kind) {
    case 'role':
      return Object.hasOwn(account.roles, name) && account.roles[name]?.path === path
    case 'user':
      return Object.hasOwn(account.users, name) && account.users[name]?.path === path
    case 'assumed-role':
      return Object.hasOwn(account.roles, rest[0] ?? '')
    case 'federated-user':
      return rest.length > 0
    default:
      return arn.resource === 'root'
  }
}

const hasUniqueId = (world: World, id: string): boolean =>
  Object.values(world.accounts).some(({ roles, users }) =>
    [...Object.values(roles), ...Object.values(users)].some((each) => each.id === id),
  )
