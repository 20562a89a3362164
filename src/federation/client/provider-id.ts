/**
 * The providers whose people come with an OAuth access token instead of an ID token, and the
 * `ProviderId` by which STS knows them.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @module
 */

/** By issuer URL. */
const providerIds: ReadonlyMap<string, string> = new Map([
  ['https://graph.facebook.com', 'graph.facebook.com'],
  ['https://www.amazon.com', 'www.amazon.com'],
])

/** The `ProviderId` of a provider, or `undefined` for one that issues ID tokens. */
export const providerIdOf = (issuer: string): string | undefined => providerIds.get(issuer)
