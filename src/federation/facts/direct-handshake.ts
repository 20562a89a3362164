/** The facts on which every handshake rests: sign-in, STS, Signature Version 4 and S3. @module */
import type { Fact } from './fact.ts'
import { openIdFacts } from './openid.ts'
import { s3Facts } from './s3.ts'
import { signatureVersion4Facts } from './signature-version-4.ts'
import { stsFacts } from './sts.ts'

export const facts: Readonly<Record<string, Fact>> = {
  ...openIdFacts,
  ...stsFacts,
  ...signatureVersion4Facts,
  ...s3Facts,
}
