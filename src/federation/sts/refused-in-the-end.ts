import { checklist } from '../checklist.ts'
import { authorizePrincipal, denialReason } from '../credentials/authorize-principal.ts'
import { principalArn, principalContext } from '../credentials/principal-context.ts'
import type { QueryParameters } from '../encoding/aws-query.ts'
import { joinedViolations } from '../encoding/parameter-constraints.ts'
import type { RequestContext } from '../iam/request-context.ts'
import { accepted, type Outcome, type Refusal, refused } from '../refusal.ts'
import type { StsOperation } from './operation.ts'
import { validationError } from './refusals.ts'
import { readSignedRequest, signedRequestChecks } from './signed-request.ts'

interface RefusedOperation {
  /** `sts:GetWebIdentityToken`. */
  readonly action: string
  /** What is wrong with the parameters. */
  readonly violations: (parameters: QueryParameters) => readonly string[]
  /** Keys that only this action has. */
  readonly context?: (parameters: QueryParameters) => RequestContext
  /** How refusals by policy name the resource, if they do. */
  readonly resource?: string
  /** What a caller hears who may ask. */
  readonly refusal: Refusal
}

/** An operation that grants nothing here: whoever asks well and may ask is refused as well. */
export const refusedInTheEnd =
  ({ action, violations, context, resource, refusal }: RefusedOperation): StsOperation =>
  async (world, parameters, _call, http) => {
    const list = checklist(signedRequestChecks)
    const no = (why: Refusal) => ({ world, outcome: refused(why), checks: list.checks() })
    const signed = await readSignedRequest(world, http, wellFormed(violations(parameters)), list)
    if (!signed.ok) return no(signed.refusal)
    const { principal } = signed.value
    const authorization = authorizePrincipal(principal, {
      action,
      resource: '*',
      resourceAccountId: principal.account.id,
      context: { ...principalContext(world, principal, http), ...context?.(parameters) },
    })
    if (authorization.decision === 'allow') return no(refusal)
    const on = resource === undefined ? '' : ` on resource: ${resource}`
    const because = denialReason(authorization, action) ?? ''
    const message = `User: ${principalArn(principal)} is not authorized to perform: ${action}${on} ${because}`
    return no({ code: 'AccessDenied', status: 403, message })
  }

const wellFormed = (violations: readonly string[]): Outcome<undefined> =>
  violations.length > 0
    ? refused(validationError(joinedViolations(violations)))
    : accepted(undefined)
