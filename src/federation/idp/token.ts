/** The token endpoint (RFC 6749 §4.1.3, §4.1.4; OpenID Connect Core 1.0 §3.1.3). @module */
import { type Checklist, checklist } from '../checklist.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { type HttpRequest, type HttpResponse, parseUrl } from '../http.ts'
import { entryOf, withoutNull } from '../lookup.ts'
import { type Parameters, readForm, readParameters } from '../oauth/parameters.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { issueAccessToken } from './access-token.ts'
import { type AuthorizationGrant, redeem } from './authorization-code.ts'
import { authenticateClient } from './client-authentication.ts'
import { dialectOf } from './dialects.ts'
import type { Endpoint } from './endpoint.ts'
import { idTokenClaims, signIdToken } from './id-token.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { redeemableGrant } from './redemption.ts'
import { jsonResponse } from './responses.ts'
import { grantedScope } from './scopes.ts'
import { type TokenCheckId, type TokenProblem, tokenPlan } from './token-plan.ts'

const refuseToken = fetchedOnce(() => import('./refusals/refuse-token.ts'), 'refuseToken')

/** Exchanges an authorization code for tokens. */
export const token: Endpoint = async ({ world, provider, request }) => {
  const list = checklist(tokenPlan)
  const outcome = await examine(world, provider, request, list)
  if (!outcome.ok) {
    const response = await refuseToken(provider, request, outcome.refusal)
    return { world, response, checks: list.checks() }
  }
  // A code that was presented and found good is used up, whatever comes of it.
  const used = redeem(world, provider, outcome.value)
  const response = await issueTokens(world, provider, request, outcome.value, list)
  return { world: used, response, checks: list.checks() }
}

async function examine(
  world: World,
  provider: IdentityProvider,
  request: HttpRequest,
  list: Checklist<TokenCheckId>,
): Promise<Outcome<AuthorizationGrant, TokenProblem>> {
  const form = readTokenForm(provider, request, list)
  if (!form.ok) return form
  const client = authenticateClient(provider, request, form.value)
  if (!client.ok) {
    const { reason, clientId } = client.refusal
    const stage = reason === 'client-missing' || reason === 'client-unknown'
    if (!stage) list.pass('client-known', { actual: clientId ?? 'none' })
    list.fail(stage ? 'client-known' : 'client-authenticated', { actual: clientId ?? 'none' })
    return refused({ reason })
  }
  list.pass('client-known', { actual: client.value })
  const secret = entryOf(provider.clients, client.value)?.secret
  list.pass('client-authenticated', {
    note: secret === undefined ? 'A public client: it has no secret.' : 'The secret is right.',
  })
  return redeemableGrant({ world, provider, clientId: client.value, values: form.value }, list)
}

function readTokenForm(
  provider: IdentityProvider,
  request: HttpRequest,
  list: Checklist<TokenCheckId>,
): Outcome<Parameters['values'], TokenProblem> {
  const { tokenParameterDefaults } = dialectOf(provider)
  const form =
    request.method === 'GET'
      ? readParameters(parseUrl(request.url)?.search ?? '')
      : readForm(request)
  if (!form) {
    list.fail('parameters-once', { note: 'The body is not a form.' })
    return refused({ reason: 'not-a-form' })
  }
  const [repeated] = form.repeated
  if (repeated !== undefined) {
    list.fail('parameters-once', { actual: repeated })
    return refused({ reason: 'parameter-repeated', about: repeated })
  }
  list.pass('parameters-once')
  const values = { ...tokenParameterDefaults, ...form.values }
  const type = entryOf(values, 'grant_type')
  const compared = { expected: 'authorization_code', actual: type ?? 'none' }
  if (type !== 'authorization_code') {
    list.fail('grant-type', compared)
    return refused(
      type === undefined
        ? { reason: 'grant-type-missing' }
        : { reason: 'grant-type-unsupported', about: type },
    )
  }
  list.pass('grant-type', compared)
  return accepted(values)
}

/** The successful answer (RFC 6749 §5.1); an ID token only where `openid` was granted. */
async function issueTokens(
  world: World,
  provider: IdentityProvider,
  request: HttpRequest,
  grant: AuthorizationGrant,
  list: Checklist<TokenCheckId>,
): Promise<HttpResponse> {
  const accessToken = await issueAccessToken(world, provider, grant)
  const { tokenMembers, tokenType, accessTokenLifetime, idTokens, idTokensUnasked } =
    dialectOf(provider)
  const answer = (tokens: Readonly<Record<string, unknown>>) =>
    jsonResponse(200, withoutNull(Object.fromEntries(tokenMembers.map((it) => [it, tokens[it]]))))
  const tokens = {
    access_token: accessToken,
    expires_in: accessTokenLifetime,
    scope: grantedScope(provider, grant.scopes),
    token_type: tokenType,
  }
  if (!idTokens || !(idTokensUnasked || grant.scopes.includes('openid'))) return answer(tokens)
  try {
    const claims = await idTokenClaims(world, provider, { ...grant, accessToken })
    const idToken = await signIdToken(provider, claims)
    list.pass('id-token', { actual: provider.signingKey })
    return answer({ ...tokens, id_token: idToken })
  } catch {
    list.fail('id-token', { actual: provider.signingKey })
    return refuseToken(provider, request, { reason: 'key-unusable' })
  }
}
