/** The facts on which no handshake comes to rest: calls of those who administer IAM, S3 and sessions. @module */
import type { Fact } from './fact.ts'
import { iamFacts } from './iam.ts'
import { s3AdministrationFacts } from './s3-administration.ts'
import { stsWithCredentialsFacts } from './sts-with-credentials.ts'

export const facts: Readonly<Record<string, Fact>> = {
  ...iamFacts,
  ...s3AdministrationFacts,
  ...stsWithCredentialsFacts,
}
