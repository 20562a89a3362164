/**
 * The person chooses an account; the provider sends them back with a code; the app redeems the
 * code, with its PKCE verifier, for an ID token, or at a provider that has none for an access token.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#CodeFlowAuth
 * @module
 */
import { bodyText, type HttpRequest, type HttpResponse, headerValue, parseUrl } from '../http.ts'
import { consentRequest } from '../idp/sign-in-page.ts'
import { isJsonObject } from '../jose/decode-jwt.ts'
import { handle } from '../network.ts'
import type { World } from '../world.ts'
import type { App, Leg, SignInPlan } from './app.ts'
import { asEdited, formOf } from './as-edited.ts'
import type { SignIn } from './holdings.ts'
import { signInPlan } from './open-sign-in.ts'
import { tokenTaken } from './provider-id.ts'
import { oauthRefusal } from './refusals.ts'

/** A sign-in under way in, an ID token or an access token out. */
export const requestIdToken: Leg = async ({ world, app, holdings }) => {
  const { signIn, ...kept } = holdings
  if (!signIn) throw new Error('requestIdToken needs a sign-in under way')
  const plan = signInPlan(app)
  const chosen = await handle(world, consentRequest(signIn.page, plan.user))
  const code = redirectedCode(chosen.response, signIn)
  if (code === undefined)
    return {
      world: chosen.world,
      exchanges: [chosen.exchange],
      holdings,
      refusal: await oauthRefusal(chosen.exchange.to, chosen.response),
    }
  const redeemed = await handle(
    chosen.world,
    await tokenRequest(app, tokenEndpoint(chosen.world, app.provider), plan, signIn, code),
  )
  const kind = tokenTaken(app)
  const token = readToken(redeemed.response, members[kind])
  const passed = {
    world: redeemed.world,
    exchanges: [chosen.exchange, redeemed.exchange],
  }
  return token === undefined
    ? { ...passed, holdings, refusal: await oauthRefusal(redeemed.exchange.to, redeemed.response) }
    : { ...passed, holdings: { ...kept, [kind]: token } }
}

/** The members of the token response (RFC 6749 §5.1, OpenID Connect Core §3.1.3.3). */
const members = { idToken: 'id_token', accessToken: 'access_token' } as const

/** The code in the redirect, if the state is the one that this app sent (RFC 6749 §10.12). */
export function redirectedCode(
  response: HttpResponse,
  { state }: Pick<SignIn, 'state'>,
): string | undefined {
  const back = parseUrl(headerValue(response.headers, 'location') ?? '')?.searchParams
  return back?.get('state') === state ? (back.get('code') ?? undefined) : undefined
}

const tokenEndpoint = (world: World, issuer: string): string =>
  world.identityProviders[issuer]?.endpoints.token ?? issuer

/** The app redeems its code, and proves with the code verifier that it is the one who asked. */
export async function tokenRequest(
  app: App,
  endpoint: string,
  plan: Pick<SignInPlan, 'clientId' | 'redirectUri'>,
  signIn: Pick<SignIn, 'codeVerifier'>,
  code: string,
): Promise<HttpRequest> {
  const parameters = await asEdited(app, 'token', {
    grant_type: 'authorization_code',
    code,
    redirect_uri: plan.redirectUri,
    client_id: plan.clientId,
    code_verifier: signIn.codeVerifier,
  })
  return {
    method: 'POST',
    url: endpoint,
    headers: [
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ['Accept', 'application/json'],
    ],
    body: formOf(parameters).toString(),
  }
}

function readToken(response: HttpResponse, member: string): string | undefined {
  if (response.status !== 200) return undefined
  const body: unknown = JSON.parse(bodyText(response.body))
  const token = isJsonObject(body) ? body[member] : undefined
  return typeof token === 'string' ? token : undefined
}
