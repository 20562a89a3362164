/**
 * CreatePlatformEndpoint: an app on one device. A token that is known already, with the same data,
 * gets the endpoint that it has.
 *
 * @see https://docs.aws.amazon.com/sns/latest/api/API_CreatePlatformEndpoint.html
 * @module
 */
import { randomUuid } from '../randomness.ts'
import { findApplication, withEndpoint } from './lookup.ts'
import { invalidParameter, notFound, type SnsOperation } from './operation.ts'

export const createPlatformEndpoint: SnsOperation = {
  resource: ({ parameters }) => parameters.get('PlatformApplicationArn') ?? '',
  run: (call) => {
    const { world, parameters } = call
    const application = findApplication(call, parameters.get('PlatformApplicationArn') ?? '')
    if (!application) return notFound('PlatformApplication does not exist')
    const token = parameters.get('Token') ?? ''
    if (token === '') return invalidParameter('Invalid parameter: Token Reason: cannot be empty')
    const customUserData = parameters.get('CustomUserData')
    const known = Object.values(application.endpoints).find((each) => each.token === token)
    if (known && (known.customUserData !== customUserData || !known.enabled))
      return invalidParameter(
        `Invalid parameter: Token Reason: Endpoint ${known.arn} already exists with the same Token, but different attributes.`,
      )
    const arn =
      known?.arn ??
      `${application.arn.replace(':app/', ':endpoint/')}/${randomUuid(world, 'sns endpoint')}`
    const endpoint = {
      arn,
      token,
      enabled: true,
      ...(customUserData === undefined ? {} : { customUserData }),
    }
    return {
      ok: true,
      world: known ? world : withEndpoint(world, application, endpoint),
      result: [['EndpointArn', arn]],
    }
  },
}
