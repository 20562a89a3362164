/** A trust policy around one condition, for tests that are about the condition. */

import { evaluatePolicy } from '../../../../src/federation/iam/evaluate-policy.ts'
import { malformedPolicyText } from '../../../../src/federation/iam/malformed-policy.ts'
import { parsePolicy } from '../../../../src/federation/iam/parse-policy.ts'
import type { PolicyDocument } from '../../../../src/federation/iam/policy-document.ts'
import type { ConditionKeyTrace } from '../../../../src/federation/iam/policy-trace.ts'
import type { RequestContext } from '../../../../src/federation/iam/request-context.ts'

export const provider =
  'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com'
export const action = 'sts:AssumeRoleWithWebIdentity'
export const webIdentity = { kind: 'federated', provider } as const

export const trustPolicy = (statement: object, version: string | undefined = '2012-10-17') => ({
  ...(version === '' ? {} : { Version: version }),
  Statement: [
    { Effect: 'Allow', Principal: { Federated: provider }, Action: action, ...statement },
  ],
})

/** Parses a policy that is expected to be well formed. */
export function parsed(policy: unknown, kind: PolicyDocument['kind'] = 'trust'): PolicyDocument {
  const parse = parsePolicy(JSON.stringify(policy), kind)
  if (!parse.ok) throw new Error(`${malformedPolicyText(parse)} in ${JSON.stringify(policy)}`)
  return parse.policy
}

/** The trace of the first key of a `Condition`. */
export function conditionKeyTrace(
  condition: object,
  context: RequestContext,
  version?: string,
): ConditionKeyTrace {
  const policy = parsed(trustPolicy({ Condition: condition }, version))
  const [statement] = evaluatePolicy(policy, { action, principal: webIdentity, context }).statements
  const element = statement?.elements.find((each) => each.element === 'Condition')
  const key = element?.element === 'Condition' ? element.operators[0]?.keys[0] : undefined
  if (key === undefined) throw new Error(`no key in ${JSON.stringify(condition)}`)
  return key
}
