/**
 * The string to sign: the canonical request's digest with the date and the scope.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-string-to-sign
 * @module
 */
import { hex, sha256 } from '../encoding/sha256.ts'
import { type CredentialScope, renderCredentialScope } from './credential-scope.ts'

/** The one algorithm of Signature Version 4 that is simulated. */
export const algorithm = 'AWS4-HMAC-SHA256'

/** @param timestamp - `20130524T000000Z`. */
export const stringToSign = async (
  timestamp: string,
  scope: CredentialScope,
  canonical: string,
): Promise<string> =>
  [algorithm, timestamp, renderCredentialScope(scope), hex(await sha256(canonical))].join('\n')
