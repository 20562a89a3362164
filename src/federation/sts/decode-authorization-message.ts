/**
 * DecodeAuthorizationMessage: what a service wrote in code about a call that it refused. None here does,
 * so whatever message comes is one that AWS never wrote.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
 * @module
 */
import { checklist } from '../checklist.ts'
import { authorizePrincipal, denialReason } from '../credentials/authorize-principal.ts'
import { principalArn, principalContext } from '../credentials/principal-context.ts'
import type { QueryParameters } from '../encoding/aws-query.ts'
import { joinedViolations, violationsOf } from '../encoding/parameter-constraints.ts'
import { accepted, type Outcome, type Refusal, refused } from '../refusal.ts'
import type { StsOperation } from './operation.ts'
import { validationError } from './refusals.ts'
import { readSignedRequest, signedRequestChecks } from './signed-request.ts'

const action = 'sts:DecodeAuthorizationMessage'

/** Refused in any case. */
export const decodeAuthorizationMessage: StsOperation = async (world, parameters, _call, http) => {
  const list = checklist(signedRequestChecks)
  const no = (refusal: Refusal) => ({ world, outcome: refused(refusal), checks: list.checks() })
  const signed = await readSignedRequest(world, http, readMessage(parameters), list)
  if (!signed.ok) return no(signed.refusal)
  const { principal } = signed.value
  const authorization = authorizePrincipal(principal, {
    action,
    resource: '*',
    resourceAccountId: principal.account.id,
    context: principalContext(world, principal, http),
  })
  if (authorization.decision === 'allow') return no(notValid)
  // AWS names no resource here.
  const because = denialReason(authorization, action) ?? ''
  const message = `User: ${principalArn(principal)} is not authorized to perform: ${action} ${because}`
  return no({ code: 'AccessDenied', status: 403, message })
}

/** The text is recalled. */
const notValid: Refusal = {
  code: 'InvalidAuthorizationMessageException',
  status: 400,
  message: 'Message is not valid',
}

function readMessage(parameters: QueryParameters): Outcome<undefined> {
  const violations = violationsOf(parameters.get('EncodedMessage'), {
    member: 'encodedMessage',
    required: true,
    length: [1, 10_240],
  })
  return violations.length > 0
    ? refused(validationError(joinedViolations(violations)))
    : accepted(undefined)
}
