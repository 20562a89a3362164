/**
 * The app sends the person to the provider: an authorization request with PKCE.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#AuthRequest
 * @module
 */
import { encodeBase64Url } from '../encoding/base64.ts'
import { sha256 } from '../encoding/sha256.ts'
import { bodyText, type HttpRequest } from '../http.ts'
import { signInPageAt } from '../idp/authorize.ts'
import { handle } from '../network.ts'
import { randomBytes } from '../randomness.ts'
import type { World } from '../world.ts'
import type { App, Leg, SignInPlan } from './app.ts'
import { asEdited, formOf } from './as-edited.ts'
import type { SignIn } from './holdings.ts'
import { oauthRefusal } from './refusals.ts'

/** Nothing in; a sign-in under way, with the provider's page, out. */
export const openSignIn: Leg = async ({ world, app, holdings }) => {
  const plan = signInPlan(app)
  const endpoint = world.identityProviders[app.provider]?.endpoints.authorization ?? app.provider
  const secrets = signInSecrets(world)
  const request = await authorizationRequest(app, endpoint, plan, secrets)
  const { world: next, response, exchange } = await handle(world, request)
  const page = await signInPageAt(world, request)
  const passed = { world: next, exchanges: [exchange], holdings }
  if (response.status !== 200 || !page)
    return { ...passed, refusal: await oauthRefusal(exchange.to, response) }
  return {
    ...passed,
    holdings: {
      ...holdings,
      signIn: { page, html: bodyText(response.body), ...secrets },
    },
  }
}

/** How the app signs people in. */
export function signInPlan({ tokenFrom }: App): SignInPlan {
  if (tokenFrom.kind !== 'sign-in') throw new Error('this app signs nobody in')
  return tokenFrom
}

/** 32 random bytes as base64url: 43 characters, as RFC 7636 §4.1 recommends for a verifier. */
const fresh = (world: World, purpose: string): string =>
  encodeBase64Url(randomBytes(world, purpose, 32))

/** What the app makes up for one sign-in. */
export type SignInSecrets = Pick<SignIn, 'state' | 'nonce' | 'codeVerifier'>

/** Fresh secrets for a sign-in. */
export const signInSecrets = (world: World): SignInSecrets => ({
  state: fresh(world, 'state'),
  nonce: fresh(world, 'nonce'),
  codeVerifier: fresh(world, 'code verifier'),
})

/** Where the app sends the person's browser; `more` are parameters beside those of the standard. */
export async function authorizationRequest(
  app: App,
  endpoint: string,
  plan: Pick<SignInPlan, 'clientId' | 'redirectUri' | 'scope'>,
  secrets: SignInSecrets,
  more: Readonly<Record<string, string>> = {},
): Promise<HttpRequest> {
  const parameters = await asEdited(app, 'authorize', {
    client_id: plan.clientId,
    redirect_uri: plan.redirectUri,
    response_type: 'code',
    scope: plan.scope,
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: encodeBase64Url(await sha256(secrets.codeVerifier)),
    code_challenge_method: 'S256',
    ...more,
  })
  return {
    method: 'GET',
    url: `${endpoint}?${formOf(parameters)}`,
    headers: [['Accept', 'text/html']],
    body: '',
  }
}
