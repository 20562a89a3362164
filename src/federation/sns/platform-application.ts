/** What SNS keeps for mobile push: an app at a push service, and its installations on devices. @module */

/** An app as one push service knows it. */
export interface PlatformApplication {
  readonly arn: string
  /** Twelve digits. */
  readonly accountId: string
  readonly platform: PushPlatform
  readonly name: string
  /** By ARN. */
  readonly endpoints: Readonly<Record<string, PlatformEndpoint>>
}

export type PushPlatform = (typeof pushPlatforms)[number]

/** Apple's two, Firebase under its old name, and Amazon's; SNS has more. */
export const pushPlatforms = ['ADM', 'APNS', 'APNS_SANDBOX', 'GCM'] as const

/** The app on one device. */
export interface PlatformEndpoint {
  readonly arn: string
  /** What the push service knows the app on this device by. */
  readonly token: string
  /** SNS turns it off where the push service does not know the token any more. */
  readonly enabled: boolean
  readonly customUserData?: string
}
