/**
 * An access token of Facebook or Login with Amazon. Nobody but its provider can read it, so a token of
 * the simulated provider stands in for it, which says what the real one is known to say.
 *
 * @module
 */
import { config, number, object, optional, record, string, union, unknown } from 'zod/mini'
import { issueAccessToken } from '../federation/idp/access-token.ts'
import type { IdentityProvider } from '../federation/idp/identity-provider.ts'
import { facebook } from '../federation/idp/providers/facebook.ts'
import { loginWithAmazon } from '../federation/idp/providers/login-with-amazon.ts'
import { parseJsonObject } from '../federation/jose/decode-jwt.ts'
import type { OAuthProviderName } from '../federation/oauth/access-token/oauth-provider-names.ts'
import { accepted, type Outcome, refused } from '../federation/refusal.ts'
import type { ProviderKeys } from './question.ts'
import type { SentToken } from './token-to-send.ts'

// A page may not make code out of text (its Content-Security-Policy).
config({ jitless: true })

export interface VouchedToken {
  readonly provider: OAuthProviderName
  /** Whether AWS can ask the provider. */
  readonly keys: ProviderKeys
  /** What the provider answers about the token, as JSON; empty where nobody asked. */
  readonly vouched: string
  /** The app that the token is for where the provider was not asked. */
  readonly assumedApp: string | undefined
}

const described = object({
  app_id: optional(union([string(), number()])),
  aud: optional(string()),
  user_id: optional(union([string(), number()])),
})

const answer = union([object({ data: record(string(), unknown()) }), record(string(), unknown())])

/** The token, with who vouches for it; refused where the provider’s answer cannot be read. */
export async function accessTokenToSend(
  { provider: name, keys, vouched, assumedApp }: VouchedToken,
  pasted: string,
  now: number,
): Promise<Outcome<SentToken, string>> {
  const isReachable = keys.kind !== 'unreachable'
  if (vouched.trim() === '') {
    const app = assumedApp ?? 'your-app'
    const provider = knowing(name, app, 'your-person', isReachable)
    return accepted({
      ...sent(provider, await standIn(provider, app, 'your-person', now)),
      assumptions: [
        `${name} takes the token for valid, and for one of the app ${app}. Nobody else can read it: paste its answer under “What else you know” to have it tried.`,
      ],
    })
  }
  const read = answer.safeParse(parseJsonObject(vouched))
  if (!read.success) return refused(`This is not what ${name} answers about a token.`)
  const told = 'data' in read.data ? read.data['data'] : read.data
  const owner = described.safeParse(told)
  const app = owner.data?.app_id ?? owner.data?.aud
  const user = owner.data?.user_id
  // Whatever the provider says of a token that it does not take, AWS gets nobody’s name.
  if (app === undefined || user === undefined || isInvalid(told))
    return accepted({ ...sent(knowing(name, '', '', isReachable), pasted), assumptions: [] })
  const provider = knowing(name, String(app), String(user), isReachable)
  const token = await standIn(provider, String(app), String(user), now)
  return accepted({ ...sent(provider, token), assumptions: [] })
}

const isInvalid = (told: unknown): boolean =>
  typeof told === 'object' && told !== null && 'is_valid' in told && told.is_valid === false

const sent = (provider: IdentityProvider, text: string) => ({
  text,
  claims: {},
  jwks: {},
  provider,
})

/** The provider, with this one app and person. */
function knowing(
  name: OAuthProviderName,
  app: string,
  user: string,
  reachable: boolean,
): IdentityProvider {
  const parts = {
    clients: { [app]: { name: app, redirectUris: [] } },
    users: { [user]: { name: 'A person', email: 'person@example.com' } },
    keys: {},
    signingKey: '',
    reachable,
  }
  return name === 'graph.facebook.com' ? facebook(parts) : loginWithAmazon(parts)
}

const standIn = (provider: IdentityProvider, clientId: string, sub: string, now: number) =>
  issueAccessToken(emptyWorld(now), provider, { clientId, sub, scopes: ['public_profile'] })

const emptyWorld = (now: number) => ({
  now,
  seed: 'doctor',
  turn: 0,
  identityProviders: {},
  accounts: {},
  buckets: {},
})
