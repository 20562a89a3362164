/** What Facebook and Login with Amazon say of their access tokens, which are opaque to everyone else. @module */
import type { Fact } from './fact.ts'

export const accessTokenFacts = {
  'facebook-access-token': {
    says: 'A Facebook access token says nothing by itself: it is for one app and one person, expires, and can be taken back.',
    source: 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens',
  },
  'facebook-debug-token': {
    says: 'Facebook tells at debug_token which app and which person an access token is for, and until when.',
    source: 'https://developers.facebook.com/docs/graph-api/reference/debug_token/',
  },
  'amazon-token-info': {
    says: 'Login with Amazon tells at tokeninfo for which app and person an access token was issued; an app that does not ask may take a token that was meant for another.',
    source: 'https://developer.amazon.com/docs/login-with-amazon/obtain-customer-profile.html',
  },
  'oauth-provider-id': {
    says: 'ProviderId goes with OAuth access tokens alone: graph.facebook.com or www.amazon.com. With an ID token it must be left out.',
    source:
      'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html',
    observed: true,
  },
  'oauth-access-token': {
    says: 'An access token cannot be verified by its form: STS asks the provider that issued it, and passes on what the provider says.',
    source:
      'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html',
    observed: true,
  },
  'oauth-provider-answers': {
    says: 'STS needs the provider’s answer to judge an access token; without one it says IDPCommunicationError, and the call may be repeated.',
    source:
      'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html#API_AssumeRoleWithWebIdentity_Errors',
  },
} as const satisfies Readonly<Record<string, Fact>>
