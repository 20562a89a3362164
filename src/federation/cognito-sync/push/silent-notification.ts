/**
 * What a device is told: that a dataset has changed, not how. Nothing is shown to the person; the app
 * wakes and pulls. Apple's payload has the keys under `data`, beside a silent `aps`; to the others'
 * apps they come as flat text.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/push-sync.html
 * @module
 */

export interface DatasetChange {
  readonly identityPoolId: string
  readonly identityId: string
  readonly datasetName: string
  readonly syncCount: number
}

/** The message for SNS, `MessageStructure` `json`: a payload for each platform. */
export function silentNotification(change: DatasetChange): string {
  const data = { source: 'cognito-sync', ...change }
  const apple = JSON.stringify({ aps: { 'content-available': 1 }, data })
  const other = JSON.stringify({ data: { ...data, syncCount: String(change.syncCount) } })
  return JSON.stringify({
    default: JSON.stringify(data),
    APNS: apple,
    APNS_SANDBOX: apple,
    GCM: other,
    ADM: other,
  })
}
