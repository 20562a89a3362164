/** Who issues Cognito's own OpenID tokens. Apart from their key, which a page that only reads them does without. @module */

export const openIdTokenIssuer = 'https://cognito-identity.amazonaws.com'

/** The key of `Logins` for Cognito's own token. */
export const cognitoProvider = 'cognito-identity.amazonaws.com'

/** The id of the key that signs it. */
export const openIdTokenKid = 'demo-cognito-identity-1'
