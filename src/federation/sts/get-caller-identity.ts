/**
 * GetCallerIdentity: who the credentials of a signed request belong to. It needs no permission.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 * @module
 */

import { type CheckDetails, checklist, type PlannedCheck } from '../checklist.ts'
import { authenticate } from '../credentials/authenticate.ts'
import {
  type AuthenticationStep,
  type AuthenticationStepId,
  authenticationSteps,
  type Principal,
} from '../credentials/authentication.ts'
import { queryRefusal } from '../credentials/query-refusal.ts'
import { assumedRoleArn, assumedRoleId } from '../credentials/session.ts'
import type { XmlNode } from '../encoding/xml.ts'
import { accepted, refused } from '../refusal.ts'
import type { StsOperation } from './operation.ts'

/** Says whose credentials signed the request: for a session its ARN and id, never the role's. */
export const getCallerIdentity: StsOperation = async (world, _parameters, _call, request) => {
  const authentication = await authenticate(world, request, { name: 'sts' })
  const checks = checksOf(authentication.steps)
  return authentication.ok
    ? { world, outcome: accepted(identityOf(authentication.principal)), checks }
    : { world, outcome: refused(queryRefusal(authentication.failure)), checks }
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
