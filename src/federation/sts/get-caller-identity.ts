/**
 * GetCallerIdentity: who the credentials of a signed request belong to. It needs no permission.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 * @module
 */

import { checklist } from '../checklist.ts'
import { authenticate } from '../credentials/authenticate.ts'
import type { AuthenticationStep, Principal } from '../credentials/authentication.ts'
import { authenticationPlan, enterAuthentication } from '../credentials/authentication-plan.ts'
import { queryRefusal } from '../credentials/authentication-refusal.ts'
import { principalArn } from '../credentials/principal-context.ts'
import { assumedRoleId } from '../credentials/session.ts'
import type { XmlNode } from '../encoding/xml.ts'
import { accepted, refused } from '../refusal.ts'
import type { StsOperation } from './operation.ts'

/** Says whose credentials signed the request: for a session its ARN and id, never the role's. */
export const getCallerIdentity: StsOperation = async (world, _parameters, _call, request) => {
  const authentication = await authenticate(world, request, { name: 'sts' })
  const checks = checksOf(authentication.steps)
  return authentication.ok
    ? { world, outcome: accepted(identityOf(authentication.principal)), checks }
    : { world, outcome: refused(await queryRefusal(authentication.failure)), checks }
}

function identityOf(principal: Principal): readonly XmlNode[] {
  const userId = principal.kind === 'session' ? assumedRoleId(principal.session) : principal.id
  return [
    ['Arn', principalArn(principal)],
    ['UserId', userId],
    ['Account', principal.account.id],
  ]
}

function checksOf(steps: readonly AuthenticationStep[]) {
  const list = checklist(authenticationPlan('STS', 'sts-signed'))
  enterAuthentication(list, steps)
  return list.checks()
}
