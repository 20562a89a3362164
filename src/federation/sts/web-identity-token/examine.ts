/**
 * Establishes a web identity from an ID token: STS's checks up to the trust policy. Which of two
 * faults STS names first is not documented; the order here agrees with every recorded answer.
 *
 * @module
 */
import type { Checklist } from '../../checklist.ts'
import type { Account } from '../../iam/account.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import type { Call } from '../../service.ts'
import type { World } from '../../world.ts'
import type { WebIdentityCheck } from '../checks.ts'
import type { WebIdentity } from '../web-identity.ts'
import { readAllowedRole } from './claims-for-aws.ts'
import { lastingKeys, providerKeys } from './condition-keys.ts'
import { readClaims } from './read-claims.ts'
import type { TokenIdentity } from './token-identity.ts'
import { verifyToken } from './verify-token.ts'

interface Examination {
  readonly world: World
  readonly outcome: Outcome<WebIdentity>
}

/** The identity that a token proves to the account, or why it proves none. */
export async function examineToken(
  world: World,
  token: string,
  role: { readonly account: Account | undefined; readonly arn: string },
  call: Call,
  list: Checklist<WebIdentityCheck>,
): Promise<Examination> {
  const claimed = await readClaims(world.now, token, role.account, list)
  if (!claimed.ok) return { world, outcome: claimed }
  const { jwt, identity } = claimed.value
  const verified = await verifyToken(world, jwt, identity.provider, call, list)
  if (!verified.outcome.ok) return { world: verified.world, outcome: verified.outcome }

  const authorized = await readAllowedRole(identity.claims, role.arn)
  if (!authorized.ok) {
    list.fail('roles-claim', {
      expected: role.arn,
      actual: JSON.stringify(identity.claims['https://aws.amazon.com/roles']),
    })
    return { world: verified.world, outcome: authorized }
  }
  list.pass('roles-claim', {
    actual: authorized.value ? role.arn : 'no roles claim',
  })
  const proved = { ...identity, roleAuthorizedByIdp: authorized.value }
  return { world: verified.world, outcome: accepted(webIdentity(proved)) }
}

function webIdentity(identity: TokenIdentity): WebIdentity {
  const lasting = lastingKeys(identity)
  return {
    principal: identity.provider.principal,
    audience: identity.audience.effective,
    subject: identity.subject,
    keys: providerKeys(identity, lasting),
    claimKeys: Object.keys(identity.claims).map(
      (claim) => `${identity.provider.keyPrefix}:${claim}`,
    ),
    lastingKeys: lasting,
    sessionTags: identity.sessionTags,
    sourceIdentity: identity.sourceIdentity,
    roleAuthorizedByIdp: identity.roleAuthorizedByIdp,
  }
}
