/** A signature with everything that led to it, so that each step can be shown. @module */
import type { HttpRequest } from '../http.ts'
import type { Authorization } from './authorization.ts'
import type { PathEncoding } from './canonical-path.ts'
import { canonicalRequest } from './canonical-request.ts'
import { signature } from './signature.ts'
import { signingKey } from './signing-key.ts'
import { stringToSign } from './string-to-sign.ts'

export interface Calculation {
  readonly canonicalRequest: string
  readonly stringToSign: string
  /** 32 bytes; from it the secret cannot be computed back. */
  readonly signingKey: Uint8Array
  readonly signature: string
}

/** The signature that a request should carry if it was signed with this secret. */
export async function calculate(
  request: HttpRequest,
  authorization: Authorization,
  secretAccessKey: string,
  covered: { readonly payloadHash: string; readonly pathEncoding: PathEncoding },
): Promise<Calculation> {
  const canonical = canonicalRequest(request, {
    ...covered,
    signedHeaders: authorization.signedHeaders,
    presigned: authorization.placement === 'query',
  })
  const toSign = await stringToSign(authorization.timestamp, authorization.scope, canonical)
  const key = await signingKey(secretAccessKey, authorization.scope)
  return {
    canonicalRequest: canonical,
    stringToSign: toSign,
    signingKey: key,
    signature: await signature(key, toSign),
  }
}
