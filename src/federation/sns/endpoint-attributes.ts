/**
 * GetEndpointAttributes and SetEndpointAttributes: a device's token, and whether it is pushed to.
 *
 * @see https://docs.aws.amazon.com/sns/latest/api/API_SetEndpointAttributes.html
 * @module
 */
import { readAttributes, renderAttributes } from './attributes.ts'
import { findEndpoint, withEndpoint } from './lookup.ts'
import { invalidParameter, notFound, type SnsCall, type SnsOperation } from './operation.ts'

const resource = ({ parameters }: SnsCall): string => parameters.get('EndpointArn') ?? ''

const missing = notFound('Endpoint does not exist')

export const getEndpointAttributes: SnsOperation = {
  resource,
  run: (call) => {
    const found = findEndpoint(call, resource(call))
    if (!found) return missing
    const { token, enabled, customUserData } = found.endpoint
    const result = renderAttributes({
      Enabled: String(enabled),
      Token: token,
      ...(customUserData === undefined ? {} : { CustomUserData: customUserData }),
    })
    return { ok: true, result: [result] }
  },
}

export const setEndpointAttributes: SnsOperation = {
  resource,
  run: (call) => {
    const found = findEndpoint(call, resource(call))
    if (!found) return missing
    const { application, endpoint } = found
    const attributes = readAttributes(call.parameters)
    const enabled = attributes.get('Enabled') ?? String(endpoint.enabled)
    if (enabled !== 'true' && enabled !== 'false')
      return invalidParameter('Invalid parameter: Attributes Reason: Invalid value for Enabled')
    const customUserData = attributes.get('CustomUserData') ?? endpoint.customUserData
    const changed = {
      arn: endpoint.arn,
      token: attributes.get('Token') ?? endpoint.token,
      enabled: enabled === 'true',
      ...(customUserData === undefined ? {} : { customUserData }),
    }
    return { ok: true, world: withEndpoint(call.world, application, changed) }
  },
}
