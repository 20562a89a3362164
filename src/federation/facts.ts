/**
 * The facts about AWS and OpenID Connect on which checks rest, by subject in `facts/`. A check names
 * its fact by id; the texts are for who asks why, and pages fetch them then (`pages/facts`).
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
import { s3AdministrationFacts } from './facts/s3-administration.ts'
import { signatureVersion4Facts } from './facts/signature-version-4.ts'
import { snsFacts } from './facts/sns.ts'
import { stsFacts } from './facts/sts.ts'
import { stsWithCredentialsFacts } from './facts/sts-with-credentials.ts'
import { userPoolDirectoryFacts } from './facts/user-pool-directory.ts'
import { userPoolFacts } from './facts/user-pools.ts'

export const facts = {
  ...openIdFacts,
  ...stsFacts,
  ...signatureVersion4Facts,
  ...s3Facts,
  ...cognitoFacts,
  ...cognitoIdentityFacts,
  ...identityPoolFacts,
  ...accessTokenFacts,
  ...managedLoginFacts,
  ...userPoolDirectoryFacts,
  ...userPoolFacts,
  ...cognitoSyncFacts,
  ...snsFacts,
  ...iamFacts,
  ...s3AdministrationFacts,
  ...stsWithCredentialsFacts,
} satisfies Readonly<Record<string, Fact>>

export type FactId = keyof typeof facts
