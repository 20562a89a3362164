/**
 * GetCallerIdentity: who the credentials of a signed request belong to. It needs no permission.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 * @module
 */

import { type CheckDetails, checklist, type PlannedCheck } from '../checklist.ts'
import { authenticate } from '../credentials/authenticate.ts'
import {
  type AuthenticationFailure,
  type AuthenticationStep,
  type AuthenticationStepId,
  authenticationSteps,
  type Principal,
} from '../credentials/authentication.ts'
import { assumedRoleArn, assumedRoleId } from '../credentials/session.ts'
import type { XmlNode } from '../encoding/xml.ts'
import { accepted, type Refusal, refused } from '../refusal.ts'
import { amzDate } from '../sigv4/amz-date.ts'
import type { StsOperation } from './operation.ts'

/** Says whose credentials signed the request: for a session its ARN and id, never the role's. */
export const getCallerIdentity: StsOperation = async (world, _parameters, _call, request) => {
  const authentication = await authenticate(world, request, { name: 'sts' })
  const checks = checksOf(authentication.steps)
  return authentication.ok
    ? { world, outcome: accepted(identityOf(authentication.principal)), checks }
    : { world, outcome: refused(refusalOf(authentication.failure)), checks }
}

function identityOf(principal: Principal): readonly XmlNode[] {
  const { account } = principal
  const [arn, userId] =
    principal.kind === 'session'
      ? [assumedRoleArn(principal.session), assumedRoleId(principal.session)]
      : [
          `arn:${account.partition}:iam::${account.id}:user${principal.user.path}${principal.user.name}`,
          principal.user.id,
        ]
  return [
    ['Arn', arn],
    ['UserId', userId],
    ['Account', account.id],
  ]
}

const denied = (code: string, message: string): Refusal => ({ code, status: 403, message })

/** The Query protocol's words; a clock that is off is a signature that does not match. */
function refusalOf(failure: AuthenticationFailure): Refusal {
  switch (failure.kind) {
    case 'no-auth':
      return denied('MissingAuthenticationToken', 'Request is missing Authentication Token')
    case 'malformed-authorization':
      return {
        code: 'IncompleteSignature',
        status: 400,
        message: `The request signature does not conform to AWS standards: ${failure.value}`,
      }
    case 'expired':
      return denied('ExpiredToken', 'The security token included in the request is expired')
    case 'clock-skew':
    case 'presign-expired':
    case 'presign-not-yet-valid':
      return denied('SignatureDoesNotMatch', clockMessage(failure))
    case 'unknown-access-key':
    case 'session-token-missing':
    case 'session-token-invalid':
    case 'principal-gone':
      return denied(
        'InvalidClientTokenId',
        'The security token included in the request is invalid.',
      )
    case 'wrong-service':
      return denied(
        'SignatureDoesNotMatch',
        `Credential should be scoped to correct service: '${failure.expected}'. `,
      )
    case 'wrong-region':
      return denied('SignatureDoesNotMatch', 'Credential should be scoped to a valid region. ')
    default:
      return denied(
        'SignatureDoesNotMatch',
        'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      )
  }
}

function clockMessage(
  failure: Extract<
    AuthenticationFailure,
    { readonly kind: 'clock-skew' | 'presign-expired' | 'presign-not-yet-valid' }
  >,
): string {
  const { signedAt, now } = failure
  const limit = failure.kind === 'clock-skew' ? failure.allowance : failure.expiresIn
  return signedAt > now
    ? `Signature not yet current: ${amzDate(signedAt)} is still later than ${amzDate(now + limit)} (${amzDate(now)} + ${limit / 60} min.)`
    : `Signature expired: ${amzDate(signedAt)} is now earlier than ${amzDate(now - limit)} (${amzDate(now)} - ${limit / 60} min.)`
}

const titles: Readonly<Record<AuthenticationStepId, string>> = {
  'credentials-present': 'The request is signed',
  'credential-scope': 'The signature is for STS',
  clock: 'The signature is not older than five minutes',
  'access-key-known': 'The access key is one of AWS',
  'session-token': 'The session token belongs to the key',
  'credentials-current': 'The credentials have not expired',
  'headers-signed': 'All headers that must be signed are',
  signature: 'The signature is the one that the secret makes',
  payload: 'The body is the one that was signed',
}

function checksOf(steps: readonly AuthenticationStep[]) {
  const list = checklist(
    authenticationSteps.map(
      (id): PlannedCheck<AuthenticationStepId> => ({ id, title: titles[id], fact: 'sts-signed' }),
    ),
  )
  for (const { id, passed, ...details } of steps) {
    if (passed) list.pass(id, details satisfies CheckDetails)
    else list.fail(id, details satisfies CheckDetails)
  }
  return list.checks()
}
