/** The facts on IAM's control plane, OAuth access tokens and Cognito. @module */
import { accessTokenFacts } from './access-tokens.ts'
import { cognitoFacts } from './cognito.ts'
import { cognitoIdentityFacts } from './cognito-identity.ts'
import { cognitoSyncFacts } from './cognito-sync.ts'
import type { Fact } from './fact.ts'
import { iamFacts } from './iam.ts'
import { identityPoolFacts } from './identity-pools.ts'
import { managedLoginFacts } from './managed-login.ts'
import { snsFacts } from './sns.ts'
import { userPoolDirectoryFacts } from './user-pool-directory.ts'
import { userPoolFacts } from './user-pools.ts'

export const facts: Readonly<Record<string, Fact>> = {
  ...accessTokenFacts,
  ...cognitoFacts,
  ...cognitoIdentityFacts,
  ...cognitoSyncFacts,
  ...iamFacts,
  ...identityPoolFacts,
  ...managedLoginFacts,
  ...snsFacts,
  ...userPoolDirectoryFacts,
  ...userPoolFacts,
}
