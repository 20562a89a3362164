/**
 * A person comes to the user pool through another identity provider: managed login sends their
 * browser there and takes it back, and the app redeems a code of the user pool's own.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-identity-federation.html
 * @module
 */
import { loginPageAt } from '../cognito-idp/managed-login/login.ts'
import type { Exchange } from '../exchange.ts'
import { bodyText, type HttpRequest, type HttpResponse, headerValue } from '../http.ts'
import { signInPageAt } from '../idp/authorize.ts'
import { consentRequest } from '../idp/sign-in-page.ts'
import { isJsonObject } from '../jose/decode-jwt.ts'
import { handle } from '../network.ts'
import type { World } from '../world.ts'
import type { App, Leg, ManagedLoginPlan } from './app.ts'
import { textOf } from './json-answer.ts'
import { authorizationRequest, signInSecrets } from './open-sign-in.ts'
import { oauthRefusal } from './refusals.ts'
import { redirectedCode, tokenRequest } from './request-id-token.ts'

/** Nothing in; a sign-in under way, with the user pool's own page, out. */
export const openManagedLogin: Leg = async ({ world, app, holdings }) => {
  const plan = managedLoginPlan(app)
  const secrets = signInSecrets(world)
  const request = await authorizationRequest(app, authorizeUrl(plan), plan, secrets)
  const visit = await browse(world, request)
  const passed = { world: visit.world, exchanges: visit.exchanges, holdings }
  const page = loginPageAt(visit.world, visit.request)
  if (visit.response.status !== 200 || !page)
    return { ...passed, refusal: await oauthRefusal(visit.party, visit.response) }
  const managedLogin = { page, html: bodyText(visit.response.body), ...secrets }
  return { ...passed, holdings: { ...holdings, managedLogin } }
}

/**
 * The user pool's page in, the identity provider's out. A page without a link to it is passed over,
 * as by an app that names the provider itself.
 */
export const continueToProvider: Leg = async ({ world, app, holdings }) => {
  const { managedLogin, ...kept } = holdings
  if (!managedLogin) throw new Error('continueToProvider needs the page of managed login')
  const plan = managedLoginPlan(app)
  const { page: own, html: _, ...secrets } = managedLogin
  const link = own.providers.find(({ name }) => name === plan.identityProvider)
  const visit = await browse(
    world,
    link
      ? followed(link.url)
      : await authorizationRequest(app, authorizeUrl(plan), plan, secrets, {
          identity_provider: plan.identityProvider,
        }),
  )
  const passed = { world: visit.world, exchanges: visit.exchanges, holdings }
  const page = await signInPageAt(visit.world, visit.request)
  if (visit.response.status !== 200 || !page)
    return { ...passed, refusal: await oauthRefusal(visit.party, visit.response) }
  const signIn = { page, html: bodyText(visit.response.body), ...secrets }
  return { ...passed, holdings: { ...kept, signIn } }
}

/** A sign-in under way in, the user pool's tokens out. */
export const signInThroughProvider: Leg = async ({ world, app, holdings }) => {
  const { signIn, ...kept } = holdings
  if (!signIn) throw new Error('signInThroughProvider needs a sign-in under way')
  const plan = managedLoginPlan(app)
  const visit = await browse(world, consentRequest(signIn.page, plan.user))
  const code = redirectedCode(visit.response, signIn)
  if (code === undefined)
    return {
      world: visit.world,
      exchanges: visit.exchanges,
      holdings,
      refusal: await oauthRefusal(visit.party, visit.response),
    }
  const redeemed = await handle(
    visit.world,
    await tokenRequest(app, `https://${plan.host}/oauth2/token`, plan, signIn, code),
  )
  const passed = { world: redeemed.world, exchanges: [...visit.exchanges, redeemed.exchange] }
  if (redeemed.response.status !== 200)
    return {
      ...passed,
      holdings,
      refusal: await oauthRefusal(redeemed.exchange.to, redeemed.response),
    }
  const body: unknown = JSON.parse(bodyText(redeemed.response.body))
  const tokens = isJsonObject(body) ? body : {}
  return {
    ...passed,
    holdings: {
      ...kept,
      idToken: textOf(tokens, 'id_token'),
      accessToken: textOf(tokens, 'access_token'),
      refreshToken: textOf(tokens, 'refresh_token'),
    },
  }
}

const authorizeUrl = ({ host }: ManagedLoginPlan): string => `https://${host}/oauth2/authorize`

function managedLoginPlan({ tokenFrom }: App): ManagedLoginPlan {
  if (tokenFrom.kind !== 'managed-login') throw new Error('this app has no managed login')
  return tokenFrom
}

/** Where a browser has come to. */
interface Visit {
  readonly world: World
  readonly exchanges: readonly Exchange[]
  /** The last request with its answer, and who answered. */
  readonly request: HttpRequest
  readonly response: HttpResponse
  readonly party: string
}

/** Redirects that a browser follows before it gives up. */
const mostRedirects = 10

/** Follows redirects on the web; one to an address of the app's own ends the visit. */
async function browse(start: World, first: HttpRequest): Promise<Visit> {
  let world = start
  let request = first
  const exchanges: Exchange[] = []
  for (;;) {
    const { world: next, response, exchange } = await handle(world, request)
    world = next
    exchanges.push(exchange)
    const location = headerValue(response.headers, 'location')
    if (!location?.startsWith('https://') || exchanges.length > mostRedirects)
      return { world, exchanges, request, response, party: exchange.to }
    request = followed(location)
  }
}

/** A link or a redirect, as a browser follows it. */
const followed = (url: string): HttpRequest => ({
  method: 'GET',
  url,
  headers: [['Accept', 'text/html']],
  body: '',
})
