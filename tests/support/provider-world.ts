/** A world with Google and a provider of the standards, and a person's way through their pages. @module */

import { writtenChecks } from '../../src/federation/checklist.ts'
import { bodyText, type HttpRequest, headerValue } from '../../src/federation/http.ts'
import { signInPageAt } from '../../src/federation/idp/authorize.ts'
import type { IdentityProvider } from '../../src/federation/idp/identity-provider.ts'
import { google } from '../../src/federation/idp/providers/google.ts'
import { openIdProvider } from '../../src/federation/idp/providers/openid.ts'
import { identityProvider } from '../../src/federation/idp/service.ts'
import { consentRequest } from '../../src/federation/idp/sign-in-page.ts'
import { codeChallenge } from '../../src/federation/oauth/pkce.ts'
import type { Answer } from '../../src/federation/service.ts'
import type { World } from '../../src/federation/world.ts'
import {
  ellipticKeys,
  ellipticKid,
  googleKeys,
  googleKid,
  otherKeys,
  otherKid,
} from '../../src/scenarios/demo-keys.ts'

export const now = 1_767_225_600
export const redirectUri = 'https://app.example.com/callback'
export const verifier = 'a-verifier-of-at-least-forty-three-characters-0'

const clients = {
  'web.apps.googleusercontent.com': {
    name: 'Photo album',
    secret: 'a secret/with+signs',
    redirectUris: [redirectUri, 'https://app.example.com/other?tab=1'],
  },
  'public.apps.googleusercontent.com': { name: 'Phone app', redirectUris: [redirectUri] },
}

const users = {
  '110169484474386276334': {
    name: 'Alice Example',
    email: 'alice@example.com',
    claims: { given_name: 'Alice', hd: 'example.com' },
  },
  '110248495921238986420': { name: 'Bob <b>', email: 'bob@example.com', emailVerified: false },
}

export const clientId = 'web.apps.googleusercontent.com'
export const publicClientId = 'public.apps.googleusercontent.com'
export const alice = '110169484474386276334'
export const googleIssuer = 'https://accounts.google.com'
export const plainIssuer = 'https://login.example.com/tenant/'

export const worldWith = (
  change: (provider: IdentityProvider) => Partial<IdentityProvider> = () => ({}),
): World => {
  const one = google({ clients, users, keys: googleKeys, signingKey: googleKid })
  const other = openIdProvider(plainIssuer, {
    clients,
    users,
    keys: { ...otherKeys, ...ellipticKeys },
    signingKey: otherKid,
  })
  return {
    now,
    seed: 'provider tests',
    turn: 1,
    identityProviders: {
      [googleIssuer]: { ...one, ...change(one) },
      [plainIssuer]: { ...other, ...change(other) },
    },
    accounts: {},
    buckets: {},
  }
}

export const elliptic = { signingKey: ellipticKid }

type SignInEndpoints = Required<
  Pick<IdentityProvider['endpoints'], 'authorization' | 'token' | 'jwks' | 'userinfo'>
>

/** A provider that signs people in, with its four endpoints. */
export const providerOf = (
  world: World,
  issuer: string,
): IdentityProvider & { readonly endpoints: SignInEndpoints } => {
  const provider = world.identityProviders[issuer]
  if (!provider || !signsPeopleIn(provider)) throw new Error(`no provider ${issuer}`)
  return provider
}

const signsPeopleIn = (
  provider: IdentityProvider,
): provider is IdentityProvider & { readonly endpoints: SignInEndpoints } =>
  (['authorization', 'token', 'jwks', 'userinfo'] as const).every(
    (name) => provider.endpoints[name] !== undefined,
  )

export const send = (world: World, request: HttpRequest): Promise<Answer> =>
  identityProvider(world, request, { from: 'app', send: () => Promise.reject(new Error('unused')) })

export const get = (url: string, headers: HttpRequest['headers'] = []): HttpRequest => ({
  method: 'GET',
  url,
  headers,
  body: '',
})

export const post = (
  url: string,
  form: Readonly<Record<string, string>> | string,
  headers: HttpRequest['headers'] = [],
): HttpRequest => ({
  method: 'POST',
  url,
  headers: [['content-type', 'application/x-www-form-urlencoded'], ...headers],
  body: new URLSearchParams(form).toString(),
})

export const authorizationParameters = async (): Promise<Record<string, string>> => ({
  response_type: 'code',
  client_id: clientId,
  redirect_uri: redirectUri,
  scope: 'openid email profile',
  state: 'the state',
  nonce: 'the nonce',
  code_challenge: await codeChallenge(verifier, 'S256'),
  code_challenge_method: 'S256',
})

export const authorizeRequest = (
  provider: IdentityProvider,
  parameters: Readonly<Record<string, string>>,
): HttpRequest => get(`${provider.endpoints.authorization}?${new URLSearchParams(parameters)}`)

/** Signs Alice in; the authorization response's parameters. */
export async function signIn(
  world: World,
  issuer: string,
  parameters: Readonly<Record<string, string>>,
  sub: string | undefined = alice,
): Promise<URLSearchParams> {
  const request = authorizeRequest(providerOf(world, issuer), parameters)
  const page = await signInPageAt(world, request)
  if (!page) throw new Error(bodyText((await send(world, request)).response.body))
  const { response } = await send(world, consentRequest(page, sub))
  return new URL(headerValue(response.headers, 'location') ?? '').searchParams
}

/** The form that redeems a code. */
export const tokenForm = (code: string): Record<string, string> => ({
  grant_type: 'authorization_code',
  client_id: clientId,
  client_secret: 'a secret/with+signs',
  code,
  redirect_uri: redirectUri,
  code_verifier: verifier,
})

export const jsonOf = (answer: Answer): Record<string, unknown> =>
  JSON.parse(bodyText(answer.response.body))

export const verdicts = (answer: Answer): Record<string, string> =>
  Object.fromEntries(writtenChecks(answer.checks).map(({ id, verdict }) => [id, verdict]))
