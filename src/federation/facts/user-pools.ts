/** User pools: Cognito as a directory of people and an OpenID provider. @module */
import type { Fact } from './fact.ts'

const api = 'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference'
const guide = 'https://docs.aws.amazon.com/cognito/latest/developerguide'

export const userPoolFacts = {
  'user-pool-auth-flow': {
    says: 'An app client lists the ways in which people may sign in through it; each way has parameters of its own.',
    source: `${guide}/amazon-cognito-user-pools-authentication-flow-methods.html`,
  },
  'user-pool-auth-session': {
    says: 'Between the steps of a sign-in the app carries a session, which ends after three minutes unless the client says otherwise.',
    source: `${api}/API_RespondToAuthChallenge.html`,
  },
  'user-pool-password': {
    says: 'By SRP the password never leaves the app: both sides prove that they know the same secret.',
    source: `${guide}/amazon-cognito-user-pools-authentication-flow-methods.html#amazon-cognito-user-pools-authentication-flow-methods-srp`,
  },
  'user-pool-password-lockout': {
    says: 'After five wrong passwords a person is locked out for a second, and twice as long after each further one, up to about 15 minutes.',
    source: `${guide}/authentication.html`,
  },
  'user-pool-refresh-token': {
    says: 'A refresh token gives new ID and access tokens until it expires, is revoked, or is replaced where refresh tokens rotate.',
    source: `${guide}/amazon-cognito-user-pools-using-the-refresh-token.html`,
  },
} as const satisfies Readonly<Record<string, Fact>>
