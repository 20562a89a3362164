/** What Cognito's three services have in common. @module */
import type { Fact } from './fact.ts'

export const cognitoFacts = {
  'cognito-signed': {
    says: 'Cognito’s operations for administrators are signed with AWS credentials and need a policy that allows them; those that a person’s app calls before it has credentials are not signed.',
    source: 'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/Welcome.html',
  },
  'cognito-input': {
    says: 'Cognito checks every parameter against its model, and lists all that is wrong at once.',
    source: 'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/CommonErrors.html',
  },
} as const satisfies Readonly<Record<string, Fact>>
