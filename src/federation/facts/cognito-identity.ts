/** Identity pools: Cognito as the broker between identity providers and AWS. @module */
import type { Fact } from './fact.ts'

const guide = 'https://docs.aws.amazon.com/cognito/latest/developerguide'
const api = 'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference'

export const cognitoIdentityFacts = {
  'identity-regional': {
    says: 'An identity pool and its identities live in one region, which their ids begin with.',
    source: `${api}/API_GetId.html`,
  },
  'identity-guest-access': {
    says: 'A pool gives identities and credentials to guests only where it says so; a call without logins is a guest’s.',
    source: 'https://github.com/aws/aws-sdk-js-v3/issues/3113',
    observed: true,
  },
  'identity-login-token': {
    says: 'A key of Logins is the token’s issuer without https://. A user pool’s access token will not do: it has no aud.',
    source: 'https://github.com/amazon-archives/amazon-cognito-identity-js/issues/7',
    observed: true,
  },
  'identity-login-time': {
    says: 'An expired login token is refused, with both times in the text.',
    source: 'https://github.com/qqaatw/JciHitachiHA/issues/33',
    observed: true,
  },
  'identity-login-provider': {
    says: 'A pool takes tokens of the providers and apps that it lists; a provider of IAM is listed by ARN and brings its own client ids.',
    source: `${guide}/open-id.html`,
    observed: true,
  },
  'identity-login-signature': {
    says: 'Cognito verifies an ID token with the provider’s published keys, and asks Facebook and Amazon about access tokens.',
    source: 'https://github.com/amazon-archives/amazon-cognito-identity-js/issues/91',
    observed: true,
  },
  'identity-server-side-check': {
    says: 'With ServerSideTokenCheck, the identity pool asks the user pool whether the person is still signed in and not disabled.',
    source: `${api}/API_CognitoIdentityProvider.html`,
  },
  'identity-one-person': {
    says: 'A login belongs to one identity. A guest’s identity is linked to a new login, or merged into the identity that has it.',
    source: `${guide}/switching-identities.html`,
  },
  'identity-role-choice': {
    says: 'Guests and people who signed in have a role each; rules on claims or the token itself may choose another.',
    source: `${guide}/role-based-access-control.html`,
  },
  'identity-enhanced-flow': {
    says: 'In the enhanced flow Cognito assumes the role with its own token; when STS refuses, it only says that the configuration is invalid.',
    source: 'https://github.com/danilop/LambdAuth/issues/4',
    observed: true,
  },
  'identity-classic-flow': {
    says: 'The classic flow is refused where AllowClassicFlow is false, and works where it was never set.',
    source: 'https://github.com/aws/aws-cli/issues/7652',
    observed: true,
  },
  'identity-classic-role-mappings': {
    says: 'The classic flow is refused where the pool has role mappings.',
    source: 'https://github.com/aws-observability/aws-rum-web/issues/172',
    observed: true,
  },
} as const satisfies Readonly<Record<string, Fact>>
