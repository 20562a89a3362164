/**
 * The parameters that operations share which give a session, and those that give a session of a role:
 * their form, before anything is looked up.
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

/** What bounds a session. */
export interface SessionBounds {
  /** Inline session policy, JSON text. */
  readonly policy?: string
  readonly policyArns: readonly string[]
  /** Seconds. */
  readonly durationSeconds: number
}

export interface SessionRequest {
  readonly bounds: SessionBounds
  /** As sent. */
  readonly roleArn: string
  readonly role: RoleArn
  readonly roleSessionName: string
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

/**
 * The bounds, or one ValidationError that lists everything wrong with the form of the request.
 *
 * @param ordinary - How long a session lasts where the caller says nothing, in seconds.
 * @param longest - Seconds.
 */
export function readSessionBounds(
  parameters: QueryParameters,
  constraints: readonly ParameterConstraint[],
  ordinary: number,
  longest: number,
): Outcome<SessionBounds> {
  const duration = parameters.get('DurationSeconds')
  if (duration !== undefined && !/^[+-]?\d{1,10}$/.test(duration))
    return refused({ code: 'MalformedInput', status: 400, message: 'Unable to parse request.' })
  const durationSeconds = duration === undefined ? ordinary : Number(duration)
  const policyArns = memberList(parameters, 'PolicyArns', 'arn')
  const violations = [
    ...constraints.flatMap(([name, constraint]) => violationsOf(parameters.get(name), constraint)),
    ...policyArns.flatMap((arn, index) =>
      violationsOf(arn, {
        member: `policyArns.${index + 1}.member.arn`,
        pattern: arnPattern,
        length: [20, 2048],
      }),
    ),
    ...rangeViolations(durationSeconds, 'durationSeconds', [900, longest]),
  ]
  if (violations.length > 0) return refused(validationError(joinedViolations(violations)))
  if (policyArns.length > 10)
    return refused(validationError('The maximum number of policy ARNs in a session is 10.'))
  const policy = parameters.get('Policy')
  return accepted({
    policyArns,
    durationSeconds,
    ...(policy === undefined ? {} : { policy }),
  })
}

/** The request, or why its form is refused. A role’s session lasts an hour where nothing is said. */
export function readSessionRequest(
  parameters: QueryParameters,
  own: readonly ParameterConstraint[],
): Outcome<SessionRequest> {
  const bounds = readSessionBounds(parameters, [...shared, ...own], 3600, 43_200)
  if (!bounds.ok) return bounds
  const roleArn = parameters.get('RoleArn') ?? ''
  const role = parseRoleArn(roleArn)
  if (!role)
    return refused(
      validationError(isValidArn(roleArn) ? 'Request ARN is invalid' : `${roleArn} is invalid`),
    )
  return accepted({
    bounds: bounds.value,
    roleArn,
    role,
    roleSessionName: parameters.get('RoleSessionName') ?? '',
  })
}
