/**
 * DeleteEndpoint: nothing is pushed to the device any more; idempotent.
 *
 * @see https://docs.aws.amazon.com/sns/latest/api/API_DeleteEndpoint.html
 * @module
 */
import { without } from '../record.ts'
import { findEndpoint, withApplication } from './lookup.ts'
import type { SnsOperation } from './operation.ts'

export const deleteEndpoint: SnsOperation = {
  resource: ({ parameters }) => parameters.get('EndpointArn') ?? '',
  run: (call) => {
    const found = findEndpoint(call, call.parameters.get('EndpointArn') ?? '')
    if (!found) return { ok: true }
    const { application, endpoint } = found
    const endpoints = without(application.endpoints, endpoint.arn)
    return { ok: true, world: withApplication(call.world, { ...application, endpoints }) }
  },
}
