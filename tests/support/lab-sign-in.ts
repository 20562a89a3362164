/** Signs Ana in at the simulated Google through a lab's store, as a browser would. @module */
import { encodeBase64Url } from '../../src/federation/encoding/base64.ts'
import { sha256 } from '../../src/federation/encoding/sha256.ts'
import { type HttpRequest, headerValue } from '../../src/federation/http.ts'
import { signInPageAt } from '../../src/federation/idp/authorize.ts'
import { consentRequest } from '../../src/federation/idp/sign-in-page.ts'
import type { Answered } from '../../src/federation/network.ts'
import type { WorldStore } from '../../src/lab/world-store.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

const app = signInPlan()
const verifier = 'a-verifier-of-at-least-forty-three-characters-0'

/** Up to the code; redeeming it is up to the test. */
export async function signIn(
  store: WorldStore,
): Promise<{ readonly redeem: () => Promise<Answered> }> {
  const query = new URLSearchParams({
    client_id: app.clientId,
    redirect_uri: app.redirectUri,
    response_type: 'code',
    scope: 'openid',
    state: 'state',
    code_challenge: encodeBase64Url(await sha256(verifier)),
    code_challenge_method: 'S256',
  })
  const page = await signInPageAt(store.current(), {
    method: 'GET',
    url: `https://accounts.google.com/o/oauth2/v2/auth?${query}`,
    headers: [],
    body: '',
  })
  if (!page) throw new Error('Google shows no page')
  const { response } = await store.answer(consentRequest(page, app.user))
  const location = new URL(headerValue(response.headers, 'location') ?? '')
  const request = redemption(location.searchParams.get('code') ?? '')
  return { redeem: () => store.answer(request) }
}

const redemption = (code: string): HttpRequest => ({
  method: 'POST',
  url: 'https://oauth2.googleapis.com/token',
  headers: [['content-type', 'application/x-www-form-urlencoded']],
  body: new URLSearchParams({
    grant_type: 'authorization_code',
    client_id: app.clientId,
    code,
    redirect_uri: app.redirectUri,
    code_verifier: verifier,
  }).toString(),
})

function signInPlan() {
  const { tokenFrom } = readScenario('photo-app-direct').app
  if (tokenFrom.kind !== 'sign-in') throw new Error('the scenario has changed')
  return tokenFrom
}
