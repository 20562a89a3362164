/**
 * What the fields of an ID token mean, a sentence each.
 *
 * @see https://openid.net/specs/openid-connect-core-1_0.html#IDToken
 * @module
 */

/** The JOSE header (RFC 7515 §4.1). */
export const headerMeanings: Readonly<Record<string, string>> = {
  alg: 'The algorithm of the signature. STS accepts RS256 and five others, never none.',
  kid: 'Which of the provider’s keys signed. STS looks for it in the published key set.',
  typ: 'What kind of object this is: a JSON Web Token.',
}

/** The claims (RFC 7519 §4.1, OpenID Connect Core 1.0 §2 and §5.1). */
export const claimMeanings: Readonly<Record<string, string>> = {
  iss: 'Who issued the token. STS looks for a provider of exactly this name.',
  sub: 'Who signed in, by an identifier that the provider never changes or reuses.',
  aud: 'Which app the token is meant for: its client id at the provider.',
  azp: 'The app that asked for the token. Where it is there, STS takes it as the audience.',
  exp: 'When the token stops being valid. STS allows five minutes of difference.',
  iat: 'When it was issued. Not in the future, give or take five minutes.',
  nbf: 'Not valid before this time, give or take five minutes.',
  nonce: 'The app’s own random value, sent back: this token answers this sign-in and no other.',
  at_hash: 'Ties the token to the access token that came with it.',
  auth_time: 'When the person last proved who they are.',
  amr: 'How the person proved who they are. A policy can test it.',
  email: 'The person’s address. It can change hands, so it makes a poor name for a user.',
  email_verified: 'Whether the provider has checked that address.',
  name: 'The person’s name, to be shown.',
  given_name: 'The first name.',
  family_name: 'The last name.',
  picture: 'Where a picture of the person is.',
  hd: 'The Google Workspace domain that the account belongs to.',
  jti: 'An identifier of this one token.',
}
