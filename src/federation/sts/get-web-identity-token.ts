/**
 * GetWebIdentityToken: federation the other way round, a token of AWS's for others to verify. An account
 * has to ask for it first, and none here has.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetWebIdentityToken.html
 * @module
 */
import { checklist } from '../checklist.ts'
import { authorizePrincipal, denialReason } from '../credentials/authorize-principal.ts'
import { principalArn, principalContext } from '../credentials/principal-context.ts'
import { memberList, type QueryParameters } from '../encoding/aws-query.ts'
import { joinedViolations, violation, violationsOf } from '../encoding/parameter-constraints.ts'
import { accepted, type Outcome, type Refusal, refused } from '../refusal.ts'
import type { StsOperation } from './operation.ts'
import { validationError } from './refusals.ts'
import { readSignedRequest, signedRequestChecks } from './signed-request.ts'

const action = 'sts:GetWebIdentityToken'

/** Refused in any case. */
export const getWebIdentityToken: StsOperation = async (world, parameters, _call, http) => {
  const list = checklist(signedRequestChecks)
  const no = (refusal: Refusal) => ({ world, outcome: refused(refusal), checks: list.checks() })
  const signed = await readSignedRequest(world, http, readOrder(parameters), list)
  if (!signed.ok) return no(signed.refusal)
  const { principal } = signed.value
  const authorization = authorizePrincipal(principal, {
    action,
    resource: '*',
    resourceAccountId: principal.account.id,
    context: {
      ...principalContext(world, principal, http),
      'sts:IdentityTokenAudience': memberList(parameters, 'Audience'),
      'sts:SigningAlgorithm': parameters.get('SigningAlgorithm') ?? '',
    },
  })
  if (authorization.decision === 'allow') return no(notEnabled)
  const because = denialReason(authorization, action) ?? ''
  const message = `User: ${principalArn(principal)} is not authorized to perform: ${action} on resource: * ${because}`
  return no({ code: 'AccessDenied', status: 403, message })
}

/** Code and status are the model's; the text was not found in public. */
const notEnabled: Refusal = {
  code: 'OutboundWebIdentityFederationDisabledException',
  status: 403,
  message: 'Outbound web identity federation is not enabled for this account.',
}

function readOrder(parameters: QueryParameters): Outcome<undefined> {
  const audiences = memberList(parameters, 'Audience')
  const violations = [
    ...(audiences.length === 0 ? [violation('Value null', 'audience', 'not be null')] : []),
    ...violationsOf(parameters.get('SigningAlgorithm'), {
      member: 'signingAlgorithm',
      required: true,
      length: [5, 5],
    }),
  ]
  return violations.length > 0
    ? refused(validationError(joinedViolations(violations)))
    : accepted(undefined)
}
