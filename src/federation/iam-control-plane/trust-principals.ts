/**
 * Whether IAM takes the principals of a trust policy. Users and roles must exist, and so must
 * accounts, which in a simulation are those of its world. Identity providers need not: a role may
 * wait for its provider (Dashtid/subvectors, recorded 2026-08-30). Of services only the form of the
 * name is known here, not which there are.
 *
 * @see https://repost.aws/knowledge-center/iam-trust-policy-error
 * @module
 */
import type { PolicyDocument, PrincipalEntry } from '../iam/policy-document.ts'
import { principalExists } from '../iam/principal-exists.ts'
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
  const isTaken =
    type === 'AWS'
      ? principalExists(world.accounts, value)
      : type !== 'Service' || serviceName.test(value)
  return isTaken ? undefined : `Invalid principal in policy: "${type.toUpperCase()}":"${value}"`
}

const serviceName = /^[a-z0-9.-]+\.(amazonaws\.com(\.cn)?|amazon\.com|aws\.internal)$/

/** The ARN of a provider, or a domain name as built-in providers have it. */
const isFederatedName = (value: string): boolean =>
  /^arn:[\w-]+:iam::\d{12}:(oidc|saml)-provider\/.+$/s.test(value) ||
  /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(value)
