/**
 * DecodeAuthorizationMessage: what a service wrote in code about a call that it refused. None here does,
 * so whatever message comes is one that AWS never wrote.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html
 * @module
 */
import { violationsOf } from '../encoding/parameter-constraints.ts'
import { refusedInTheEnd } from './refused-in-the-end.ts'

/** AWS names no resource where the caller may not ask. The text for a message that is none is recalled. */
export const decodeAuthorizationMessage = refusedInTheEnd({
  action: 'sts:DecodeAuthorizationMessage',
  violations: (parameters) =>
    violationsOf(parameters.get('EncodedMessage'), {
      member: 'encodedMessage',
      required: true,
      length: [1, 10_240],
    }),
  refusal: {
    code: 'InvalidAuthorizationMessageException',
    status: 400,
    message: 'Message is not valid',
  },
})
