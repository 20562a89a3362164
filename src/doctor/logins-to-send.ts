/** The tokens of the map `Logins`, made so that the simulated providers vouch for them. @module */
import {
  cognitoProvider,
  openIdTokenKid,
} from '../federation/cognito-identity/openid-token/issuer.ts'
import { openIdTokenKey } from '../federation/cognito-identity/openid-token/signing-key.ts'
import { signJwt } from '../federation/jose/sign-jwt.ts'
import { isOAuthProviderName } from '../federation/oauth/access-token/oauth-provider-names.ts'
import { accepted, type Outcome, refused } from '../federation/refusal.ts'
import type { PastedLogin } from './pasted-logins.ts'
import type { PastedPool } from './pasted-pool.ts'
import type { PastedToken } from './pasted-token.ts'
import type { Question } from './question.ts'
import { type SentToken, tokenToSend } from './token-to-send.ts'

export interface SentLogin {
  readonly provider: string
  readonly token: SentToken
}

/** A token for each login; refused where what an access token’s provider said cannot be read. */
export async function loginsToSend(
  logins: readonly PastedLogin[],
  question: Question,
  pool: PastedPool,
  now: number,
): Promise<Outcome<readonly SentLogin[], string>> {
  const sent: SentLogin[] = []
  for (const { provider, token, isInferred } of logins) {
    const made = await tokenFor(provider, token, question, pool, now)
    if (!made.ok) return refused(made.refusal)
    const inferred = isInferred ? [inferredKey(provider, token)] : []
    const assumptions = [...inferred, ...made.value.assumptions]
    sent.push({ provider, token: { ...made.value, assumptions } })
  }
  return accepted(sent)
}

const inferredKey = (provider: string, token: PastedToken): string =>
  `The key in Logins is ${provider}, ${isOpaque(token) ? 'by how the token begins' : 'the token’s issuer'}.`

/** Whether nobody but its issuer can read it. */
const isOpaque = (token: PastedToken): token is Extract<PastedToken, { readonly kind: 'token' }> =>
  token.kind === 'token' && !token.jwt

async function tokenFor(
  provider: string,
  token: PastedToken,
  { keys, vouched }: Question,
  pool: PastedPool,
  now: number,
): Promise<Outcome<SentToken, string>> {
  if (isOpaque(token) && isOAuthProviderName(provider)) {
    const assumedApp = pool.settings?.supportedLoginProviders[provider]?.split(';')[0]
    const { accessTokenToSend } = await import('./access-token-to-send.ts')
    return accessTokenToSend({ provider, keys, vouched, assumedApp }, token.text, now)
  }
  const sent = await tokenToSend(token, keys, now)
  return accepted(provider === cognitoProvider && !isOpaque(token) ? await ofCognito(sent) : sent)
}

/** Cognito makes these tokens itself and asks nobody, so its own key has to sign. */
async function ofCognito(sent: SentToken): Promise<SentToken> {
  const header = { kid: openIdTokenKid, typ: 'JWS', alg: openIdTokenKey.algorithm }
  return { ...sent, text: await signJwt(header, sent.claims, openIdTokenKey) }
}
