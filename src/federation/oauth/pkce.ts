/** Proof Key for Code Exchange (RFC 7636). @module */
import { encodeBase64Url } from '../encoding/base64.ts'
import { sha256 } from '../encoding/sha256.ts'

/** How a challenge is made of a verifier; `plain` where the client says nothing (§4.3). */
export type ChallengeMethod = 'S256' | 'plain'

export const isChallengeMethod = (method: string): method is ChallengeMethod =>
  method === 'S256' || method === 'plain'

/** The challenge that goes with a verifier (§4.2). */
export const codeChallenge = async (verifier: string, method: ChallengeMethod): Promise<string> =>
  method === 'plain' ? verifier : encodeBase64Url(await sha256(verifier))
