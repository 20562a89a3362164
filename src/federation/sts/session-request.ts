/**
 * The parameters that all operations share which give a session of a role: their form, before
 * anything is looked up.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 * @module
 */
import { memberList, type QueryParameters } from '../encoding/aws-query.ts'
import {
  arnPattern,
  type Constraint,
  joinedViolations,
  namePattern,
  rangeViolations,
  violationsOf,
} from '../encoding/parameter-constraints.ts'
import { isValidArn, parseRoleArn, type RoleArn } from '../iam/arn.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import { validationError } from './refusals.ts'

export interface SessionRequest {
  /** As sent. */
  readonly roleArn: string
  readonly role: RoleArn
  readonly roleSessionName: string
  /** Inline session policy, JSON text. */
  readonly policy?: string
  readonly policyArns: readonly string[]
  /** Seconds; 3600 where the caller says nothing. */
  readonly durationSeconds: number
}

/** What the model says of a parameter, by its name. */
export type ParameterConstraint = readonly [name: string, constraint: Constraint]

const shared: readonly ParameterConstraint[] = [
  ['RoleArn', { member: 'roleArn', required: true, pattern: arnPattern, length: [20, 2048] }],
  [
    'RoleSessionName',
    { member: 'roleSessionName', required: true, pattern: namePattern, length: [2, 64] },
  ],
]

/** The request, or one ValidationError that lists everything wrong with its form. */
export function readSessionRequest(
  parameters: QueryParameters,
  own: readonly ParameterConstraint[],
): Outcome<SessionRequest> {
  const duration = parameters.get('DurationSeconds')
  if (duration !== undefined && !/^[+-]?\d{1,10}$/.test(duration))
    return refused({ code: 'MalformedInput', status: 400, message: 'Unable to parse request.' })
  const durationSeconds = duration === undefined ? 3600 : Number(duration)
  const policyArns = memberList(parameters, 'PolicyArns', 'arn')
  const violations = [
    ...[...shared, ...own].flatMap(([name, constraint]) =>
      violationsOf(parameters.get(name), constraint),
    ),
    ...policyArns.flatMap((arn, index) =>
      violationsOf(arn, {
        member: `policyArns.${index + 1}.member.arn`,
        pattern: arnPattern,
        length: [20, 2048],
      }),
    ),
    ...rangeViolations(durationSeconds, 'durationSeconds', [900, 43_200]),
  ]
  if (violations.length > 0) return refused(validationError(joinedViolations(violations)))
  if (policyArns.length > 10)
    return refused(validationError('The maximum number of policy ARNs in a session is 10.'))

  const roleArn = parameters.get('RoleArn') ?? ''
  const role = parseRoleArn(roleArn)
  if (!role)
    return refused(
      validationError(isValidArn(roleArn) ? 'Request ARN is invalid' : `${roleArn} is invalid`),
    )
  const policy = parameters.get('Policy')
  return accepted({
    roleArn,
    role,
    roleSessionName: parameters.get('RoleSessionName') ?? '',
    policyArns,
    durationSeconds,
    ...(policy === undefined ? {} : { policy }),
  })
}
