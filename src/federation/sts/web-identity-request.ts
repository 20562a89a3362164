/**
 * The parameters of AssumeRoleWithWebIdentity.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @module
 */
import type { QueryParameters } from '../encoding/aws-query.ts'
import { documentPattern } from '../encoding/parameter-constraints.ts'
import { accepted, type Outcome } from '../refusal.ts'
import {
  type ParameterConstraint,
  readSessionRequest,
  type SessionRequest,
} from './session-request.ts'

export interface WebIdentityRequest extends SessionRequest {
  readonly webIdentityToken: string
  /** Only with the access tokens of two OAuth providers. */
  readonly providerId?: string
}

const constraints: readonly ParameterConstraint[] = [
  [
    'WebIdentityToken',
    { member: 'webIdentityToken', required: true, sensitive: true, length: [4, 20_000] },
  ],
  ['ProviderId', { member: 'providerId', length: [4, 2048] }],
  ['Policy', { member: 'policy', pattern: documentPattern, length: [1, 2048] }],
]

/** The request, or one ValidationError that lists everything wrong with its form. */
export function readWebIdentityRequest(parameters: QueryParameters): Outcome<WebIdentityRequest> {
  const request = readSessionRequest(parameters, constraints)
  if (!request.ok) return request
  const providerId = parameters.get('ProviderId')
  return accepted({
    ...request.value,
    webIdentityToken: parameters.get('WebIdentityToken') ?? '',
    ...(providerId === undefined ? {} : { providerId }),
  })
}
