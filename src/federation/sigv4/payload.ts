/** The payload of a signed request: whether it is the one that was signed, and its content. @module */
import { hex, sha256 } from '../encoding/sha256.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { bodyBytes, type HttpRequest } from '../http.ts'
import type { ChunkSigning } from './chunk-signature.ts'
import type { PayloadDeclaration } from './payload-hash.ts'
import type { PayloadFailure, VerifiedPayload } from './verified-payload.ts'

/**
 * Verifies the payload against what the signed headers say of it.
 *
 * @param seed - The signature of the headers, which the first chunk continues.
 */
export async function verifyPayload(
  request: HttpRequest,
  declared: PayloadDeclaration,
  signing: ChunkSigning,
  seed: string,
): Promise<VerifiedPayload> {
  const body = bodyBytes(request.body)
  if (declared.kind === 'streaming')
    return verifyStreamedPayload(request, body, declared, signing, seed)
  if (declared.kind === 'digest') {
    const computed = hex(await sha256(body))
    if (computed !== declared.text.toLowerCase())
      return failed({ kind: 'payload-mismatch', declared: declared.text, computed })
  }
  return { ok: true, payload: { content: body, trailers: [] } }
}

/** Uploads in chunks are what an SDK makes of a stream; nothing else needs it. */
const verifyStreamedPayload = fetchedOnce(
  () => import('./streamed-payload.ts'),
  'verifyStreamedPayload',
)

const failed = (failure: PayloadFailure): VerifiedPayload => ({ ok: false, failure })
