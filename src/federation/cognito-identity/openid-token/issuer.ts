/** Who issues Cognito's own OpenID tokens. Apart from their key, which a page that only reads them does without. @module */

export const openIdTokenIssuer = 'https://cognito-identity.amazonaws.com'
