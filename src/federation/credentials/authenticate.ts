/**
 * Authenticates a request by its Signature Version 4. The outcome is a value that every service
 * words in its own protocol.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
 * @module
 */
import type { HttpRequest } from '../http.ts'
import { verifyPayload } from '../sigv4/payload.ts'
import type { World } from '../world.ts'
import type {
  Authenticated,
  Authentication,
  AuthenticationStep,
  NotAuthenticated,
  VerifiedSignature,
} from './authentication.ts'
import { signingProfile } from './signing-profile.ts'
import { verifySignature } from './verify-signature.ts'

/**
 * Who sent the request.
 *
 * @param service - As it stands in the credential scope; a region, where given, must stand there too.
 */
export async function authenticate(
  world: World,
  request: HttpRequest,
  service: { readonly name: string; readonly region?: string },
): Promise<Authentication> {
  const profile = signingProfile(service.name, service.region)
  const verified = await verifySignature(world, request, profile)
  return verified.ok ? authenticatePayload(request, verified) : verified
}

/** Goes on after `verifySignature`: whether the payload is the one that was signed. */
export async function authenticatePayload(
  request: HttpRequest,
  verified: VerifiedSignature,
): Promise<Authenticated | NotAuthenticated> {
  const { authorization, calculation, declaredPayload, steps } = verified
  const outcome = await verifyPayload(
    request,
    declaredPayload,
    {
      key: calculation.signingKey,
      timestamp: authorization.timestamp,
      scope: authorization.scope,
    },
    calculation.signature,
  )
  const note = payloadNotes[declaredPayload.kind]
  if (!outcome.ok) {
    const problem = outcome.failure
    const compared =
      problem.kind === 'payload-mismatch'
        ? { expected: problem.declared, actual: problem.computed }
        : { note: problem.kind }
    const step: AuthenticationStep = { id: 'payload', passed: false, ...compared }
    const failure = { kind: 'payload', problem, authorization, calculation } as const
    return { ok: false, failure, steps: [...steps, step] }
  }
  const step: AuthenticationStep = { id: 'payload', passed: true, note }
  return { ...verified, payload: outcome.payload, steps: [...steps, step] }
}

const payloadNotes = {
  digest: 'The body has the digest that was signed.',
  unsigned: 'The sender left the payload out of the signature.',
  streaming: 'Each chunk was checked on its own.',
  missing: 'The digest of the body is part of the signature.',
  unknown: 'The digest of the body is part of the signature.',
} as const
