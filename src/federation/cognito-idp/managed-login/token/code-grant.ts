/** `grant_type=authorization_code`: the code of a sign-in for its tokens. @module */
import type { CheckDetails, PlannedCheck } from '../../../checklist.ts'
import { entryOf } from '../../../lookup.ts'
import { codeChallenge } from '../../../oauth/pkce.ts'
import { isRedeemed } from '../../../oauth/redeemed-codes.ts'
import { accepted, refused } from '../../../refusal.ts'
import { issueRefreshToken } from '../../tokens/refresh-token.ts'
import { beginSession } from '../../tokens/token-session.ts'
import type { PoolUser } from '../../user-pool.ts'
import { type CodeGrant, readCode, redeemCode } from '../authorization-code.ts'
import { grantTokens } from '../grant-tokens.ts'
import { oauthError } from '../oauth-error.ts'
import type { Grant, Presentation } from './grant.ts'

type CheckId =
  | 'flow-allowed'
  | 'code-presented'
  | 'code-genuine'
  | 'code-unexpired'
  | 'code-unused'
  | 'code-client'
  | 'redirect-uri-same'
  | 'code-verifier'
  | 'user-enabled'

export const codePlan: readonly PlannedCheck<CheckId>[] = [
  { id: 'flow-allowed', title: 'The app client may redeem codes', fact: 'login-flow-allowed' },
  {
    id: 'code-presented',
    title: 'A code and its redirect URI are presented',
    fact: 'login-grant-type',
  },
  { id: 'code-genuine', title: 'The code was issued here', fact: 'login-code' },
  { id: 'code-unexpired', title: 'The code has not expired', fact: 'login-code' },
  { id: 'code-unused', title: 'The code was not used before', fact: 'login-code' },
  { id: 'code-client', title: 'The code was issued to this app client', fact: 'login-code' },
  {
    id: 'redirect-uri-same',
    title: 'The redirect URI is that of the authorization request',
    fact: 'login-redirect-uri-same',
  },
  { id: 'code-verifier', title: 'The verifier matches the code challenge', fact: 'login-pkce' },
  {
    id: 'user-enabled',
    title: 'The person’s account exists and is enabled',
    fact: 'login-user-enabled',
  },
]

/** ID, access and refresh token of the person who signed in. */
export const codeGrant: Grant = async (presented, list) => {
  const { world, pool, client, values } = presented
  const no = (error: Parameters<typeof oauthError>[0]) => ({
    world,
    outcome: refused(oauthError(error)),
  })
  if (!client.allowedOAuthFlows.includes('code')) {
    list.fail('flow-allowed', { expected: 'code', actual: client.allowedOAuthFlows.join(', ') })
    return no('unauthorized_client')
  }
  list.pass('flow-allowed')
  const code = entryOf(values, 'code')
  if (code === undefined || entryOf(values, 'redirect_uri') === undefined) {
    list.fail('code-presented')
    return no('invalid_request')
  }
  list.pass('code-presented')
  const grant = readCode(pool, code)
  if (!grant) {
    list.fail('code-genuine')
    return no('invalid_grant')
  }
  list.pass('code-genuine')
  const user = entryOf(pool.users, grant.username)
  for (const [id, examine] of examinations) {
    const { holds, error, ...details } = await examine(presented, grant, user)
    if (!holds) {
      list.fail(id, details)
      return no(error ?? 'invalid_grant')
    }
    list.pass(id, details)
  }
  if (!user) return no('invalid_grant')
  const used = redeemCode(world, pool, grant)
  const holder = { pool, client, user }
  const session = beginSession(world, user, grant.scopes, grant.nonce)
  const { token_type, expires_in, ...tokens } = await grantTokens(world, holder, session)
  const refreshToken = issueRefreshToken(world, holder, session)
  return {
    world: used,
    outcome: accepted({ ...tokens, refresh_token: refreshToken, expires_in, token_type }),
  }
}

type Examination = (
  presented: Presentation,
  grant: CodeGrant,
  user: PoolUser | undefined,
) => Examined | Promise<Examined>

type Examined = CheckDetails & {
  readonly holds: boolean
  readonly error?: Parameters<typeof oauthError>[0]
}

const examinations: readonly (readonly [CheckId, Examination])[] = [
  [
    'code-unexpired',
    ({ world: { now } }, { expiresAt }) => ({
      holds: now < expiresAt,
      expected: `before ${expiresAt}`,
      actual: String(now),
    }),
  ],
  ['code-unused', ({ pool }, grant) => ({ holds: !isRedeemed(pool, grant) })],
  [
    'code-client',
    ({ client }, { clientId }) => ({
      holds: client.id === clientId,
      expected: clientId,
      actual: client.id,
    }),
  ],
  [
    'redirect-uri-same',
    ({ values }, { redirectUri }) => {
      const actual = entryOf(values, 'redirect_uri') ?? ''
      return {
        holds: actual === redirectUri,
        error: 'unauthorized_client',
        expected: redirectUri,
        actual,
      }
    },
  ],
  [
    'code-verifier',
    ({ values }, grant) => examineVerifier(entryOf(values, 'code_verifier'), grant),
  ],
  [
    'user-enabled',
    (_, { username }, user) => ({ holds: user?.enabled === true, actual: username }),
  ],
]

/** A verifier where no challenge was sent is passed over. */
async function examineVerifier(
  verifier: string | undefined,
  { challenge }: CodeGrant,
): Promise<Examined> {
  if (challenge === undefined)
    return { holds: true, note: 'The authorization request had no code challenge.' }
  if (verifier === undefined)
    return { holds: false, error: 'invalid_grant', expected: challenge, actual: 'none' }
  const actual = await codeChallenge(verifier, 'S256')
  return { holds: actual === challenge, expected: challenge, actual, note: 'By S256.' }
}
