/**
 * Verifies the signature of a request, without its payload: what S3 does before it reads an upload.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
 * @module
 */
import { type HttpRequest, headerValue } from '../http.ts'
import type { Authorization, ParsedAuthorization } from '../sigv4/authorization.ts'
import { calculate } from '../sigv4/calculate.ts'
import { parseAuthorization } from '../sigv4/parse-authorization.ts'
import { declaredPayload, type PayloadDeclaration, payloadHash } from '../sigv4/payload-hash.ts'
import { queryValue, requestTarget } from '../sigv4/request-target.ts'
import { unsignedHeaders } from '../sigv4/unsigned-headers.ts'
import type { World } from '../world.ts'
import type {
  AuthenticationFailure,
  AuthenticationStep,
  NotAuthenticated,
  StepOutcome,
  VerifiedSignature,
} from './authentication.ts'
import type { SigningProfile } from './signing-profile.ts'
import { verifyAccessKey } from './verify-access-key.ts'
import { verifyScope } from './verify-scope.ts'
import { verifyTime } from './verify-time.ts'

/**
 * Reads the authorization, then scope, clock, access key, session token and expiry, then the
 * signature. What needs no look-up comes first.
 */
export async function verifySignature(
  world: World,
  request: HttpRequest,
  profile: SigningProfile,
): Promise<VerifiedSignature | NotAuthenticated> {
  const parsed = await parseAuthorization(request, profile.presignedExpiry)
  const present = verifyPresence(parsed)
  if (parsed.kind !== 'signed') return refusedAt([], present)
  const { authorization } = parsed
  const scope = verifyScope(authorization, profile)
  if (scope.failure) return refusedAt([present.step], scope)
  const time = verifyTime(authorization, profile, world.signersNow ?? world.now)
  const local = [present.step, scope.step]
  if (time.failure) return refusedAt(local, time)
  const key = await verifyAccessKey(world, authorization.accessKeyId, sessionTokenOf(request))
  const steps = [...local, time.step, ...key.steps]
  if (!key.ok) return { ok: false, failure: key.failure, steps }
  const headers = verifyHeaders(request, authorization, profile)
  if (headers.failure) return refusedAt(steps, headers)
  const declared = declaration(request, authorization, profile)
  const text = 'text' in declared && declared.kind !== 'unknown' ? declared.text : undefined
  if (profile.payload === 'declared' && text === undefined)
    return refusedAt([...steps, headers.step], undeclared(declared))
  const calculation = await calculate(request, authorization, key.secretAccessKey, {
    payloadHash: text ?? (await payloadHash(request)),
    pathEncoding: profile.pathEncoding,
  })
  const step: AuthenticationStep = {
    id: 'signature',
    passed: calculation.signature === authorization.signature,
    expected: calculation.signature,
    actual: authorization.signature,
  }
  const signed = [...steps, headers.step]
  return step.passed
    ? {
        ok: true,
        principal: key.principal,
        authorization,
        calculation,
        declaredPayload: declared,
        steps: [...signed, step],
      }
    : refusedAt(signed, {
        step,
        failure: { kind: 'signature-mismatch', authorization, calculation },
      })
}

function verifyPresence(parsed: ParsedAuthorization): StepOutcome {
  const id = 'credentials-present'
  if (parsed.kind === 'signed')
    return { step: { id, passed: true, actual: parsed.authorization.accessKeyId } }
  if (parsed.kind === 'none')
    return { step: { id, passed: false, actual: 'no signature' }, failure: { kind: 'no-auth' } }
  const { kind: _, ...defect } = parsed
  return {
    step: { id, passed: false, actual: defect.value, note: defect.defect },
    failure: { kind: 'malformed-authorization', ...defect },
  }
}

/** From the header, or from the query of a presigned URL. */
const sessionTokenOf = (request: HttpRequest): string | undefined =>
  headerValue(request.headers, 'x-amz-security-token') ??
  queryValue(requestTarget(request), 'X-Amz-Security-Token')

function verifyHeaders(
  request: HttpRequest,
  { signedHeaders }: Authorization,
  profile: SigningProfile,
): StepOutcome {
  const names = unsignedHeaders(request.headers, signedHeaders, profile.amzHeaders)
  const step: AuthenticationStep = {
    id: 'headers-signed',
    passed: names.length === 0,
    actual: signedHeaders.join(';'),
    ...(names.length === 0 ? {} : { note: `Not signed: ${names.join(', ')}` }),
  }
  return step.passed ? { step } : { step, failure: { kind: 'headers-not-signed', names } }
}

const declaration = (
  request: HttpRequest,
  authorization: Authorization,
  profile: SigningProfile,
): PayloadDeclaration =>
  profile.payload === 'declared'
    ? declaredPayload(request, authorization.placement === 'query')
    : { kind: 'missing' }

function undeclared(declared: PayloadDeclaration): StepOutcome {
  const failure: AuthenticationFailure =
    declared.kind === 'unknown'
      ? { kind: 'payload-declaration-unknown', value: declared.text }
      : { kind: 'payload-not-declared' }
  const actual = declared.kind === 'unknown' ? declared.text : 'no x-amz-content-sha256'
  return { step: { id: 'signature', passed: false, actual }, failure }
}

const refusedAt = (
  before: readonly AuthenticationStep[],
  { step, failure }: StepOutcome,
): NotAuthenticated => ({
  ok: false,
  failure: failure ?? { kind: 'no-auth' },
  steps: [...before, step],
})
