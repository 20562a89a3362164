/** From a guest's first record to the merge with the signed-in self: broker and Sync together, by the unmodified SDKs. */
import { GetCredentialsForIdentityCommand } from '@aws-sdk/client-cognito-identity'
import { CognitoSyncClient, ListRecordsCommand } from '@aws-sdk/client-cognito-sync'
import { expect, test } from 'vitest'
import { connectApp, poolId } from '../support/identity-pool-world.ts'
import { syncDevice } from '../support/sync-device.ts'

const google = 'accounts.google.com'

test('what a guest kept is there to be merged once the guest signs in as somebody known', async () => {
  const { client, transport, newIdentity, token } = connectApp()
  const { requestHandler, systemClockOffset } = transport
  const enter = async (asked: string, Logins?: Record<string, string>) => {
    const { IdentityId = '', Credentials = {} } = await client.send(
      new GetCredentialsForIdentityCommand({ IdentityId: asked, Logins }),
    )
    const { AccessKeyId = '', SecretKey = '', SessionToken = '' } = Credentials
    const sync = new CognitoSyncClient({
      region: 'us-east-1',
      credentials: {
        accessKeyId: AccessKeyId,
        secretAccessKey: SecretKey,
        sessionToken: SessionToken,
      },
      requestHandler,
      systemClockOffset,
      maxAttempts: 1,
    })
    const place = { IdentityPoolId: poolId, IdentityId, DatasetName: 'settings' }
    return { IdentityId, sync, place, device: syncDevice(sync, place) }
  }
  const known = await newIdentity({ [google]: await token(google) })
  const member = await enter(known, { [google]: await token(google) })
  member.device.change('size', '12')
  await member.device.push((await member.device.pull()).SyncSessionToken)

  const guest = await enter(await newIdentity())
  guest.device.change('theme', 'dark')
  await guest.device.push((await guest.device.pull()).SyncSessionToken)

  const merged = await enter(guest.IdentityId, { [google]: await token(google) })
  expect(merged.IdentityId).toBe(known)
  const { MergedDatasetNames } = await merged.device.pull()
  expect(MergedDatasetNames).toEqual([`settings.${guest.IdentityId}`])
  const { Records } = await merged.sync.send(
    new ListRecordsCommand({ ...merged.place, DatasetName: MergedDatasetNames?.[0] }),
  )
  expect(Records?.map(({ Key, Value }) => [Key, Value])).toEqual([['theme', 'dark']])
})
