/** The tokens that a sign-in, or a refresh, gives out together. @module */
import type { World } from '../../world.ts'
import { issueAccessToken } from './access-token.ts'
import { issueIdToken } from './id-token.ts'
import { issueRefreshToken } from './refresh-token.ts'
import type { TokenHolder, TokenSession } from './token-session.ts'

/** As `AuthenticationResult` has them. */
export interface IssuedTokens {
  readonly AccessToken: string
  /** Of the access token, in seconds. */
  readonly ExpiresIn: number
  readonly TokenType: 'Bearer'
  readonly RefreshToken?: string
  readonly IdToken: string
}

/** ID, access and refresh token of a session that begins. */
export const issueTokens = async (
  world: World,
  holder: TokenHolder,
  session: TokenSession,
): Promise<IssuedTokens> => ({
  ...(await refreshTokens(world, holder, session)),
  RefreshToken: issueRefreshToken(world, holder, session),
})

/** New ID and access tokens of a session. */
export const refreshTokens = async (
  world: World,
  holder: TokenHolder,
  session: TokenSession,
): Promise<Omit<IssuedTokens, 'RefreshToken'>> => ({
  AccessToken: await issueAccessToken(world, holder, session),
  ExpiresIn: holder.client.accessTokenLifetime,
  TokenType: 'Bearer',
  IdToken: await issueIdToken(world, holder, session),
})
