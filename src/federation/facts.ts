/**
 * The facts about AWS and OpenID Connect on which checks rest, by subject in `facts/`.
 *
 * @module
 */
import { accessTokenFacts } from './facts/access-tokens.ts'
import { cognitoFacts } from './facts/cognito.ts'
import { cognitoIdentityFacts } from './facts/cognito-identity.ts'
import { cognitoSyncFacts } from './facts/cognito-sync.ts'
import type { Fact } from './facts/fact.ts'
import { iamFacts } from './facts/iam.ts'
import { identityPoolFacts } from './facts/identity-pools.ts'
import { managedLoginFacts } from './facts/managed-login.ts'
import { openIdFacts } from './facts/openid.ts'
import { s3Facts } from './facts/s3.ts'
import { signatureVersion4Facts } from './facts/signature-version-4.ts'
import { snsFacts } from './facts/sns.ts'
import { stsFacts } from './facts/sts.ts'
import { userPoolDirectoryFacts } from './facts/user-pool-directory.ts'
import { userPoolFacts } from './facts/user-pools.ts'

const table = {
  ...iamFacts,
  ...stsFacts,
  ...openIdFacts,
  ...signatureVersion4Facts,
  ...s3Facts,
  ...accessTokenFacts,
  ...cognitoFacts,
  ...cognitoIdentityFacts,
  ...identityPoolFacts,
  ...userPoolFacts,
  ...userPoolDirectoryFacts,
  ...managedLoginFacts,
  ...cognitoSyncFacts,
  ...snsFacts,
}

export type FactId = keyof typeof table

export const facts: Readonly<Record<FactId, Fact>> = table
