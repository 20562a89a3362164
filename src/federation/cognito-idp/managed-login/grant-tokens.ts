/** The tokens that managed login gives out, as OAuth names them. @module */
import { encodeBase64Url } from '../../encoding/base64.ts'
import { sha256 } from '../../encoding/sha256.ts'
import type { World } from '../../world.ts'
import { issueAccessToken } from '../tokens/access-token.ts'
import { issueIdToken } from '../tokens/id-token.ts'
import type { TokenHolder, TokenSession } from '../tokens/token-session.ts'

export interface GrantedTokens {
  readonly id_token?: string
  readonly access_token: string
  /** Of the access token, in seconds. */
  readonly expires_in: number
  readonly token_type: 'Bearer'
}

/** Access token, and ID token where `openid` was asked for. */
export async function grantTokens(
  world: World,
  holder: TokenHolder,
  session: TokenSession,
): Promise<GrantedTokens> {
  const accessToken = await issueAccessToken(world, holder, session)
  const access = {
    access_token: accessToken,
    expires_in: holder.client.accessTokenLifetime,
    token_type: 'Bearer',
  } as const
  if (!session.scopes.includes('openid')) return access
  const more = { at_hash: await accessTokenHash(accessToken) }
  return { id_token: await issueIdToken(world, holder, session, more), ...access }
}

/** The left half of the hash (OpenID Connect Core 1.0 §3.1.3.6). */
const accessTokenHash = async (accessToken: string): Promise<string> =>
  encodeBase64Url((await sha256(accessToken)).subarray(0, 16))
