/**
 * Whether an authorization code may be redeemed by who presents it (RFC 6749 §4.1.3, RFC 7636 §4.6).
 *
 * @module
 */
import type { CheckDetails, Checklist } from '../checklist.ts'
import { entryOf } from '../lookup.ts'
import type { Parameters } from '../oauth/parameters.ts'
import { codeChallenge } from '../oauth/pkce.ts'
import { isRedeemed } from '../oauth/redeemed-codes.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { type AuthorizationGrant, readAuthorizationCode } from './authorization-code.ts'
import { type IdentityProvider, providerNow } from './identity-provider.ts'
import type { TokenReason } from './refusals/provider-refusals.ts'
import type { TokenCheckId, TokenProblem } from './token-plan.ts'

/** Who presents what. */
export interface Presentation {
  readonly world: World
  readonly provider: IdentityProvider
  readonly clientId: string
  readonly values: Parameters['values']
}

/** What the code stands for, where it may be redeemed. */
export async function redeemableGrant(
  presented: Presentation,
  list: Checklist<TokenCheckId>,
): Promise<Outcome<AuthorizationGrant, TokenProblem>> {
  const { provider, values } = presented
  const code = entryOf(values, 'code')
  const redirectUri = entryOf(values, 'redirect_uri')
  if (redirectUri === undefined || code === undefined) {
    list.fail('code-presented')
    return refused({ reason: redirectUri === undefined ? 'redirect-uri-missing' : 'code-missing' })
  }
  list.pass('code-presented')
  const grant = await readAuthorizationCode(provider, code)
  if (!grant) {
    list.fail('code-genuine')
    return refused({ reason: 'code-malformed' })
  }
  list.pass('code-genuine')
  for (const [id, examine] of examinations) {
    const { reason, ...details } = await examine(presented, grant)
    if (reason) {
      list.fail(id, details)
      return refused({ reason })
    }
    list.pass(id, details)
  }
  return accepted(grant)
}

type Examination = (
  presented: Presentation,
  grant: AuthorizationGrant,
) => Examined | Promise<Examined>

type Examined = CheckDetails & { readonly reason?: TokenReason | undefined }

const examinations: readonly (readonly [TokenCheckId, Examination])[] = [
  [
    'code-unexpired',
    ({ world, provider }, grant) => {
      const now = providerNow(world, provider)
      return {
        expected: `before ${grant.expiresAt}`,
        actual: `${now}`,
        reason: now >= grant.expiresAt ? 'code-expired' : undefined,
      }
    },
  ],
  [
    'code-unused',
    ({ provider }, grant) => ({
      reason: isRedeemed(provider, grant) ? 'code-redeemed' : undefined,
    }),
  ],
  [
    'code-client',
    ({ provider, clientId }, grant) => ({
      expected: grant.clientId,
      actual: clientId,
      reason:
        clientId !== grant.clientId
          ? 'code-of-another-client'
          : entryOf(provider.users, grant.sub)
            ? undefined
            : 'account-gone',
    }),
  ],
  [
    'redirect-uri-same',
    ({ values }, grant) => {
      const actual = entryOf(values, 'redirect_uri') ?? ''
      return {
        expected: grant.redirectUri,
        actual,
        reason: actual === grant.redirectUri ? undefined : 'redirect-uri-different',
      }
    },
  ],
  [
    'code-verifier',
    ({ values }, grant) => examineVerifier(entryOf(values, 'code_verifier'), grant),
  ],
]

/** A verifier without a challenge is refused too: somebody took the challenge away (RFC 9700 §4.8.2). */
async function examineVerifier(
  verifier: string | undefined,
  { challenge, challengeMethod }: AuthorizationGrant,
): Promise<Examined> {
  if (challenge === undefined)
    return verifier === undefined
      ? { note: 'The authorization request had no code challenge.' }
      : { expected: 'no verifier', actual: verifier, reason: 'verifier-unneeded' }
  if (verifier === undefined)
    return { expected: challenge, actual: 'none', reason: 'verifier-missing' }
  const method = challengeMethod === 'S256' ? 'S256' : 'plain'
  const actual = await codeChallenge(verifier, method)
  return {
    expected: challenge,
    actual,
    note: `The challenge of this verifier, ${method}.`,
    reason: actual === challenge ? undefined : 'verifier-wrong',
  }
}
