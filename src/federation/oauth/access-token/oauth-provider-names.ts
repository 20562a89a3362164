/**
 * The names of the providers whose OAuth access tokens AWS takes, without scheme or port. Apart from
 * the providers, whom most pages never ask.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @module
 */

export const oauthProviderNames = ['graph.facebook.com', 'www.amazon.com'] as const

export type OAuthProviderName = (typeof oauthProviderNames)[number]

/** Whether it is the name of one of them. */
export const isOAuthProviderName = (name: string): name is OAuthProviderName =>
  oauthProviderNames.some((each) => each === name)
