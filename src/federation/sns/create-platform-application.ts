/**
 * CreatePlatformApplication: an app at a push service. The push service's credential must be there;
 * it is neither checked nor kept.
 *
 * @see https://docs.aws.amazon.com/sns/latest/api/API_CreatePlatformApplication.html
 * @module
 */
import { readAttributes } from './attributes.ts'
import { findApplication, withApplication } from './lookup.ts'
import { invalidParameter, type SnsCall, type SnsOperation } from './operation.ts'
import { pushPlatforms } from './platform-application.ts'

export const createPlatformApplication: SnsOperation = {
  resource: (call) => arnOf(call),
  run: (call) => {
    const { world, parameters, account } = call
    const name = parameters.get('Name') ?? ''
    const platform = pushPlatforms.find((each) => each === parameters.get('Platform'))
    if (!/^[a-zA-Z0-9_.-]{1,256}$/.test(name))
      return invalidParameter('Invalid parameter: Name Reason: Invalid name')
    if (!platform)
      return invalidParameter('Invalid parameter: Platform Reason: Invalid platform name')
    if (!readAttributes(parameters).get('PlatformCredential'))
      return invalidParameter(
        'Invalid parameter: Attributes Reason: PlatformCredential is required',
      )
    const arn = arnOf(call)
    const known = findApplication(call, arn)
    return {
      ok: true,
      world: known
        ? world
        : withApplication(world, { arn, accountId: account.id, platform, name, endpoints: {} }),
      result: [['PlatformApplicationArn', arn]],
    }
  },
}

const arnOf = ({ parameters, account, region }: SnsCall): string =>
  `arn:${account.partition}:sns:${region}:${account.id}:app/${parameters.get('Platform') ?? ''}/${parameters.get('Name') ?? ''}`
