/** What an SDK is to make of STS's refusals, by the code on the wire. @module */
import {
  ExpiredTokenException,
  IDPCommunicationErrorException,
  IDPRejectedClaimException,
  InvalidIdentityTokenException,
  MalformedPolicyDocumentException,
  PackedPolicyTooLargeException,
  STSServiceException,
} from '@aws-sdk/client-sts'
import { expect } from 'vitest'

type Exception = abstract new (...args: never[]) => STSServiceException

interface Parsed {
  readonly exception: Exception
  readonly status: number
}

/** Modelled codes have an exception of their own; the others are the service's, named by their code. */
const parsed = {
  MalformedPolicyDocument: { exception: MalformedPolicyDocumentException, status: 400 },
  PackedPolicyTooLarge: { exception: PackedPolicyTooLargeException, status: 400 },
  IDPRejectedClaim: { exception: IDPRejectedClaimException, status: 403 },
  IDPCommunicationError: { exception: IDPCommunicationErrorException, status: 400 },
  InvalidIdentityToken: { exception: InvalidIdentityTokenException, status: 400 },
  ExpiredTokenException: { exception: ExpiredTokenException, status: 400 },
  AccessDenied: { exception: STSServiceException, status: 403 },
  ValidationError: { exception: STSServiceException, status: 400 },
  InvalidParameterValue: { exception: STSServiceException, status: 400 },
  InternalFailure: { exception: STSServiceException, status: 500 },
} as const satisfies Readonly<Record<string, Parsed>>

export type StsCode = keyof typeof parsed

/** Every code that a row may expect. */
export const stsCodes = Object.keys(parsed) as readonly StsCode[]

/** The name of the exception that the SDK throws for a code. */
export function exceptionName(code: string): string {
  const known: Readonly<Record<string, Parsed>> = parsed
  const exception = known[code]?.exception
  return exception === undefined || exception === STSServiceException ? code : exception.name
}

/** That the call is refused so, and by exactly the class that the SDK has for it. */
export async function expectRefusal(
  call: Promise<unknown>,
  code: StsCode,
  message: string | RegExp,
): Promise<void> {
  const error: unknown = await call.then(
    () => 'the call was answered',
    (reason: unknown) => reason,
  )
  if (!(error instanceof STSServiceException)) throw new Error(`not refused by STS: ${error}`)
  const { exception, status } = parsed[code]
  expect({
    exception: error.constructor,
    name: error.name,
    status: error.$metadata.httpStatusCode,
    message: error.message,
    requestId: error.$metadata.requestId,
  }).toEqual({
    exception,
    name: exceptionName(code),
    status,
    message: typeof message === 'string' ? message : expect.stringMatching(message),
    requestId: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  })
}
