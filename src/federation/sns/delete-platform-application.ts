/**
 * DeletePlatformApplication: the app and its devices are gone; idempotent.
 *
 * @see https://docs.aws.amazon.com/sns/latest/api/API_DeletePlatformApplication.html
 * @module
 */
import { without } from '../record.ts'
import { findApplication } from './lookup.ts'
import type { SnsOperation } from './operation.ts'

export const deletePlatformApplication: SnsOperation = {
  resource: ({ parameters }) => parameters.get('PlatformApplicationArn') ?? '',
  run: (call) => {
    const { world } = call
    const application = findApplication(call, call.parameters.get('PlatformApplicationArn') ?? '')
    if (!application) return { ok: true }
    const platformApplications = without(world.platformApplications ?? {}, application.arn)
    return { ok: true, world: { ...world, platformApplications } }
  },
}
