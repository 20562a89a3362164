/** What an app keeps in Cognito Sync, and on which devices of one person. @module */

/** A dataset on a phone and on a tablet. */
export interface SyncPlan {
  readonly dataset: string
  readonly phone: SyncDevicePlan
  readonly tablet: SyncDevicePlan & {
    /** Where the app runs there: `on Ana’s tablet`. */
    readonly place: string
    /** Whether it hears of changes while it has no reason of its own to ask. */
    readonly online: boolean
    /** What it does with a change of its own that came too late. */
    readonly onConflict: 'give-up' | 'pull-and-merge'
  }
  /** What a person may choose on either device of their own accord: one record, one value after another. */
  readonly choices: { readonly key: string; readonly values: readonly string[] }
}

export interface SyncDevicePlan {
  /** The `sub` of the person who signs in there. */
  readonly user: string
  /** Whose data it asks for, where that is not what the broker called its person. */
  readonly identityId?: string
  /** The push service that reaches it, as SNS names it: `APNS`, `GCM`. */
  readonly platform: string
  /** What the push service knows the app on this device by. */
  readonly token: string
  /** Whether it wants to be told of changes. */
  readonly subscribes: boolean
  /** What the person writes there, one record after another. */
  readonly writes: readonly SyncWrite[]
}

export interface SyncWrite {
  readonly key: string
  readonly value: string
}

/** A leg of synchronisation, by name. */
export type SyncLeg =
  | 'signInOnPhone'
  | 'signInOnTablet'
  | 'syncOnPhone'
  | 'registerPhone'
  | 'registerTablet'
  | 'changeOnPhone'
  | 'pullOnTablet'
  | 'changeOnTablet'
  | DeviceAct
  | 'wakeDevices'

/** What a person does with their devices of their own accord. */
export type DeviceAct =
  | 'writeOnPhone'
  | 'writeOnTablet'
  | 'takePhoneOffline'
  | 'takeTabletOffline'
  | 'bringPhoneOnline'
  | 'bringTabletOnline'
