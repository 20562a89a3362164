/** The facts on which a direct handshake does not come to rest: administration, access tokens, Cognito. @module */
import { accessTokenFacts } from './access-tokens.ts'
import { cognitoFacts } from './cognito.ts'
import { cognitoIdentityFacts } from './cognito-identity.ts'
import { cognitoSyncFacts } from './cognito-sync.ts'
import type { Fact } from './fact.ts'
import { iamFacts } from './iam.ts'
import { identityPoolFacts } from './identity-pools.ts'
import { managedLoginFacts } from './managed-login.ts'
import { s3AdministrationFacts } from './s3-administration.ts'
import { snsFacts } from './sns.ts'
import { stsWithCredentialsFacts } from './sts-with-credentials.ts'
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
  ...s3AdministrationFacts,
  ...snsFacts,
  ...stsWithCredentialsFacts,
  ...userPoolDirectoryFacts,
  ...userPoolFacts,
}
