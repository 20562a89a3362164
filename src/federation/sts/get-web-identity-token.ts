/**
 * GetWebIdentityToken: federation the other way round, a token of AWS's for others to verify. An account
 * has to ask for it first, and none here has.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetWebIdentityToken.html
 * @module
 */
import { memberList } from '../encoding/aws-query.ts'
import { violation, violationsOf } from '../encoding/parameter-constraints.ts'
import { refusedInTheEnd } from './refused-in-the-end.ts'

/** Code and status of the refusal are the model's; the text was not found in public. */
export const getWebIdentityToken = refusedInTheEnd({
  action: 'sts:GetWebIdentityToken',
  violations: (parameters) => [
    ...(memberList(parameters, 'Audience').length === 0
      ? [violation('Value null', 'audience', 'not be null')]
      : []),
    ...violationsOf(parameters.get('SigningAlgorithm'), {
      member: 'signingAlgorithm',
      required: true,
      length: [5, 5],
    }),
  ],
  context: (parameters) => ({
    'sts:IdentityTokenAudience': memberList(parameters, 'Audience'),
    'sts:SigningAlgorithm': parameters.get('SigningAlgorithm') ?? '',
  }),
  resource: '*',
  refusal: {
    code: 'OutboundWebIdentityFederationDisabledException',
    status: 403,
    message: 'Outbound web identity federation is not enabled for this account.',
  },
})
