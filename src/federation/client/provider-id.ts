/**
 * The providers whose people come with an OAuth access token instead of an ID token, and the
 * `ProviderId` by which STS knows them.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @module
 */

import type { App } from './app.ts'

/** By issuer URL. */
const providerIds: ReadonlyMap<string, string> = new Map([
  ['https://graph.facebook.com', 'graph.facebook.com'],
  ['https://www.amazon.com', 'www.amazon.com'],
])

/** The `ProviderId` of a provider, or `undefined` for one that issues ID tokens. */
export const providerIdOf = (issuer: string): string | undefined => providerIds.get(issuer)

/** Which token the app takes from its provider's answer: the one that STS wants, or its mistake. */
export function tokenTaken({ provider, tokenFrom }: App): 'idToken' | 'accessToken' {
  if (tokenFrom.kind !== 'sign-in') return 'idToken'
  return tokenFrom.takes ?? (providerIdOf(provider) === undefined ? 'idToken' : 'accessToken')
}
