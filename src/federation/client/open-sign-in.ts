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
import { oauthRefusal } from './oauth-refusal.ts'

/** Nothing in; a sign-in under way, with the provider's page, out. */
export const openSignIn: Leg = async ({ world, app, holdings }) => {
  const plan = signInPlan(app)
  const state = fresh(world, 'state')
  const nonce = fresh(world, 'nonce')
  const codeVerifier = fresh(world, 'code verifier')
  const request = await authorizationRequest(world, app.provider, plan, {
    state,
    nonce,
    codeVerifier,
  })
  const { world: next, response, exchange } = await handle(world, request)
  const page = await signInPageAt(world, request)
  const passed = { world: next, exchanges: [exchange], holdings }
  if (response.status !== 200 || !page)
    return { ...passed, refusal: oauthRefusal(exchange.to, response) }
  return {
    ...passed,
    holdings: {
      ...holdings,
      signIn: { page, html: bodyText(response.body), state, nonce, codeVerifier },
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

async function authorizationRequest(
  world: World,
  issuer: string,
  plan: SignInPlan,
  secrets: { readonly state: string; readonly nonce: string; readonly codeVerifier: string },
): Promise<HttpRequest> {
  const endpoint = world.identityProviders[issuer]?.endpoints.authorization
  const query = new URLSearchParams({
    client_id: plan.clientId,
    redirect_uri: plan.redirectUri,
    response_type: 'code',
    scope: plan.scope,
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: encodeBase64Url(await sha256(secrets.codeVerifier)),
    code_challenge_method: 'S256',
  })
  return {
    method: 'GET',
    url: `${endpoint ?? issuer}?${query}`,
    headers: [['Accept', 'text/html']],
    body: '',
  }
}
