/** Finds applications and endpoints by their ARNs, and puts changed ones back. @module */
import { entryOf } from '../lookup.ts'
import type { World } from '../world.ts'
import type { SnsCall } from './operation.ts'
import type { PlatformApplication, PlatformEndpoint } from './platform-application.ts'

/** The application, if it is the caller's. */
export function findApplication(
  { world, account }: SnsCall,
  arn: string,
): PlatformApplication | undefined {
  const application = entryOf(world.platformApplications ?? {}, arn)
  return application?.accountId === account.id ? application : undefined
}

export interface FoundEndpoint {
  readonly application: PlatformApplication
  readonly endpoint: PlatformEndpoint
}

/** The endpoint, if it is the caller's: its ARN is the application's with a UUID behind it. */
export function findEndpoint(call: SnsCall, arn: string): FoundEndpoint | undefined {
  const applicationArn = arn.replace(/:endpoint\/(.*)\/[^/]+$/, ':app/$1')
  const application = findApplication(call, applicationArn)
  const endpoint = application && entryOf(application.endpoints, arn)
  return application && endpoint ? { application, endpoint } : undefined
}

export const withApplication = (world: World, application: PlatformApplication): World => ({
  ...world,
  platformApplications: { ...world.platformApplications, [application.arn]: application },
})

export const withEndpoint = (
  world: World,
  application: PlatformApplication,
  endpoint: PlatformEndpoint,
): World =>
  withApplication(world, {
    ...application,
    endpoints: { ...application.endpoints, [endpoint.arn]: endpoint },
  })
