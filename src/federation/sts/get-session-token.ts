/**
 * GetSessionToken: temporary credentials of an IAM user for the user's own long-term ones. It asks for
 * no permission: what it is for is a second factor, and users here have none.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetSessionToken.html
 * @module
 */
import { checklist, type PlannedCheck } from '../checklist.ts'
import { principalArn } from '../credentials/principal-context.ts'
import type { QueryParameters } from '../encoding/aws-query.ts'
import { accepted, type Refusal, refused } from '../refusal.ts'
import { longTermUser } from './credentials-in-use.ts'
import { renderCredentials } from './issue-session.ts'
import { issueUserSession, longestUserSession, ordinaryUserSession } from './issue-user-session.ts'
import type { StsOperation } from './operation.ts'
import { type ParameterConstraint, readSessionBounds } from './session-request.ts'
import { readSignedRequest, signedRequestChecks } from './signed-request.ts'

const plan = [
  ...signedRequestChecks,
  {
    id: 'long-term-keys',
    title: 'The keys that sign are long-term ones of an IAM user',
    fact: 'sts-long-term-keys',
  },
  {
    id: 'second-factor',
    title: 'A code comes with the device that made it, and the device is the user’s',
    fact: 'sts-second-factor',
  },
] as const satisfies readonly PlannedCheck<string>[]

const constraints: readonly ParameterConstraint[] = [
  [
    'SerialNumber',
    {
      member: 'serialNumber',
      pattern: ['[\\w+=/:,.@-]*', /^[\w+=/:,.@-]*$/],
      length: [9, 256],
    },
  ],
  ['TokenCode', { member: 'tokenCode', pattern: ['[\\d]*', /^\d*$/], length: [6, 6] }],
]

/** For twelve hours where nothing is said, and 36 at most. */
export const getSessionToken: StsOperation = async (world, parameters, _call, http) => {
  const list = checklist<(typeof plan)[number]['id']>(plan)
  const no = (refusal: Refusal) => ({ world, outcome: refused(refusal), checks: list.checks() })
  const read = readSessionBounds(parameters, constraints, ordinaryUserSession, longestUserSession)
  const signed = await readSignedRequest(world, http, read, list)
  if (!signed.ok) return no(signed.refusal)
  const { principal, request } = signed.value

  const caller = longTermUser(principal, 'GetSessionToken')
  if (!caller.ok) {
    list.fail('long-term-keys', { actual: principalArn(principal) })
    return no(caller.refusal)
  }
  list.pass('long-term-keys', { actual: principalArn(principal) })

  const problem = secondFactorProblem(parameters)
  if (problem !== undefined) {
    list.fail('second-factor', { note: 'No user of the simulated AWS has a device.' })
    return no({ code: 'AccessDenied', status: 403, message: problem })
  }
  list.pass('second-factor', { actual: 'no code' })

  const issued = issueUserSession(world, caller.value, request.durationSeconds)
  return { world, outcome: accepted([renderCredentials(issued)]), checks: list.checks() }
}

/** Two spaces, as on the wire. */
function secondFactorProblem(parameters: QueryParameters): string | undefined {
  const given = ['SerialNumber', 'TokenCode'].filter((name) => parameters.has(name))
  if (given.length === 0) return undefined
  return given.length === 2
    ? 'MultiFactorAuthentication failed, unable to validate MFA code.  Please verify your MFA serial number is valid and associated with this user.'
    : 'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.'
}
