/**
 * The parameters of AssumeRoleWithWebIdentity: their form, before anything is looked up.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @module
 */
import { memberList, type QueryParameters } from '../encoding/aws-query.ts'
import { isValidArn, parseRoleArn, type RoleArn } from '../iam/arn.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import { validationError } from './refusals.ts'

export interface WebIdentityRequest {
  /** As sent. */
  readonly roleArn: string
  readonly role: RoleArn
  readonly roleSessionName: string
  readonly webIdentityToken: string
  readonly providerId?: string
  /** Inline session policy, JSON text. */
  readonly policy?: string
  readonly policyArns: readonly string[]
  /** Seconds; 3600 where the caller says nothing. */
  readonly durationSeconds: number
}

interface Constraint {
  /** As errors name it, with a small first letter. */
  readonly member: string
  readonly required?: true
  /** Its value never stands in an error. */
  readonly sensitive?: true
  /** As the service model writes it; errors quote it. */
  readonly pattern?: string
  readonly matches?: RegExp
  /** Characters. */
  readonly length?: readonly [least: number, most: number]
}

const arnPattern =
  '[\\u0009\\u000A\\u000D\\u0020-\\u007E\\u0085\\u00A0-\\uD7FF\\uE000-\\uFFFD\\u10000-\\u10FFFF]+'

const arnCharacters = /^[\t\n\r -~\u0085\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]+$/u

const constraints: Readonly<Record<string, Constraint>> = {
  RoleArn: {
    member: 'roleArn',
    required: true,
    pattern: arnPattern,
    matches: arnCharacters,
    length: [20, 2048],
  },
  RoleSessionName: {
    member: 'roleSessionName',
    required: true,
    pattern: '[\\w+=,.@-]*',
    matches: /^[\w+=,.@-]*$/,
    length: [2, 64],
  },
  WebIdentityToken: {
    member: 'webIdentityToken',
    required: true,
    sensitive: true,
    length: [4, 20_000],
  },
  ProviderId: { member: 'providerId', length: [4, 2048] },
  Policy: {
    member: 'policy',
    pattern: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
    matches: /^[\t\n\r -\u00ff]+$/,
    length: [1, 2048],
  },
}

/** The request, or one ValidationError that lists everything wrong with its form. */
export function readWebIdentityRequest(parameters: QueryParameters): Outcome<WebIdentityRequest> {
  const duration = parameters.get('DurationSeconds')
  if (duration !== undefined && !/^[+-]?\d{1,10}$/.test(duration))
    return refused({ code: 'MalformedInput', status: 400, message: 'Unable to parse request.' })
  const durationSeconds = duration === undefined ? 3600 : Number(duration)
  const policyArns = memberList(parameters, 'PolicyArns', 'arn')
  const violations = [
    ...Object.entries(constraints).flatMap(([name, constraint]) =>
      violationsOf(parameters.get(name), constraint),
    ),
    ...policyArns.flatMap((arn, index) =>
      violationsOf(arn, {
        member: `policyArns.${index + 1}.member.arn`,
        pattern: arnPattern,
        matches: arnCharacters,
        length: [20, 2048],
      }),
    ),
    ...durationViolations(durationSeconds),
  ]
  if (violations.length > 0) return refused(validationError(joined(violations)))
  if (policyArns.length > 10)
    return refused(validationError('The maximum number of policy ARNs in a session is 10.'))

  const roleArn = parameters.get('RoleArn') ?? ''
  const role = parseRoleArn(roleArn)
  if (!role)
    return refused(
      validationError(isValidArn(roleArn) ? 'Request ARN is invalid' : `${roleArn} is invalid`),
    )
  return accepted({
    roleArn,
    role,
    roleSessionName: parameters.get('RoleSessionName') ?? '',
    webIdentityToken: parameters.get('WebIdentityToken') ?? '',
    policyArns,
    durationSeconds,
    ...optional('providerId', parameters.get('ProviderId')),
    ...optional('policy', parameters.get('Policy')),
  })
}

const optional = <Name extends string>(name: Name, value: string | undefined) =>
  (value === undefined ? {} : { [name]: value }) as { readonly [N in Name]?: string }

function violationsOf(value: string | undefined, constraint: Constraint): string[] {
  const { member, pattern, matches, length, required, sensitive } = constraint
  if (value === undefined)
    return required
      ? [`Value null at '${member}' failed to satisfy constraint: Member must not be null`]
      : []
  const shown = sensitive ? 'Value' : `Value '${value}'`
  const failed = (rule: string) => `${shown} at '${member}' failed to satisfy constraint: ${rule}`
  const found: string[] = []
  if (matches && !matches.test(value))
    found.push(failed(`Member must satisfy regular expression pattern: ${pattern}`))
  if (length && value.length < length[0])
    found.push(failed(`Member must have length greater than or equal to ${length[0]}`))
  if (length && value.length > length[1])
    found.push(failed(`Member must have length less than or equal to ${length[1]}`))
  return found
}

function durationViolations(seconds: number): string[] {
  const failed = (rule: string) =>
    `Value '${seconds}' at 'durationSeconds' failed to satisfy constraint: Member must have value ${rule}`
  if (seconds < 900) return [failed('greater than or equal to 900')]
  return seconds > 43_200 ? [failed('less than or equal to 43200')] : []
}

const joined = (violations: readonly string[]): string =>
  `${violations.length} validation error${violations.length === 1 ? '' : 's'} detected: ${violations.join('; ')}`
