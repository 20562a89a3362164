/**
 * Publish to an endpoint: what the push service hands to the app is delivered at once.
 *
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 * @module
 */
import { randomUuid } from '../randomness.ts'
import { findEndpoint } from './lookup.ts'
import { endpointDisabled, invalidParameter, type SnsOperation } from './operation.ts'
import { pushPayload } from './push-payload.ts'

export const publish: SnsOperation = {
  resource: ({ parameters }) => parameters.get('TargetArn') ?? '',
  run: (call) => {
    const { world, parameters } = call
    const found = findEndpoint(call, parameters.get('TargetArn') ?? '')
    if (!found)
      return invalidParameter(
        'Invalid parameter: TargetArn Reason: No endpoint found for the target arn specified',
      )
    const message = parameters.get('Message') ?? ''
    if (message === '') return invalidParameter('Invalid parameter: Empty message')
    const { application, endpoint } = found
    if (!endpoint.enabled) return endpointDisabled('Endpoint is disabled')
    const push = pushPayload(application.platform, message, parameters.get('MessageStructure'))
    if ('problem' in push) return invalidParameter(push.problem)
    const delivered = {
      at: world.now,
      via: 'push',
      to: endpoint.token,
      body: push.payload,
    } as const
    return {
      ok: true,
      world: { ...world, messages: [...(world.messages ?? []), delivered] },
      result: [['MessageId', randomUuid(world, 'sns message id')]],
    }
  },
}
