/**
 * RegisterDevice: makes the app on a device known to SNS, with the pool's role and its application
 * for the device's platform. The same token is the same device.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/API_RegisterDevice.html
 * @module
 */
import { required, structure, text } from '../../aws-json/shape.ts'
import { randomUuid } from '../../randomness.ts'
import { restOperation } from '../../rest-json/operation.ts'
import type { Device, Platform } from '../identity-data.ts'
import { identityChecks, openIdentity } from '../identity-scope.ts'
import { onIdentity } from '../permissions.ts'
import { callSns } from '../push/call-sns.ts'
import { assumePushRole } from '../push/push-role.ts'
import { invalidConfiguration, invalidParameter } from '../refusals.ts'
import { identityMembers } from '../shapes.ts'
import { identityDataOf, syncPoolOf, withIdentityData } from '../store.ts'

const platforms: readonly Platform[] = ['APNS', 'APNS_SANDBOX', 'GCM', 'ADM']

export const registerDevice = restOperation(
  { method: 'POST', uri: '/identitypools/{IdentityPoolId}/identity/{IdentityId}/device' },
  {
    input: structure({
      ...identityMembers,
      Platform: required(text({ values: platforms })),
      Token: required(text()),
    }),
    checks: [
      ...identityChecks,
      {
        id: 'push-configuration',
        title: 'The pool has an application for the platform and a role that may push',
        fact: 'sync-push',
      },
    ],
    permissions: onIdentity('RegisterDevice'),
    run: async (call) => {
      const opened = openIdentity(call, 'identity')
      if (!opened.ok) return opened
      const { world, pool, place } = opened.value
      const { Token: token } = call.input
      const platform = platforms.find((each) => each === call.input.Platform)
      if (!platform || token === '') return invalidParameter('Token is required')
      const { applicationArns = [], roleArn } = syncPoolOf(world, pool.id).pushSync ?? {}
      const application = applicationArns.find((arn) => arn.includes(`:app/${platform}/`))
      if (application === undefined || roleArn === undefined) {
        call.fail('push-configuration', {
          expected: `an application for ${platform} and a role`,
          actual: application === undefined ? 'no such application' : 'no role',
        })
        return invalidConfiguration(`Identity pool isn't set up for push on platform: ${platform}`)
      }
      const assumed = await assumePushRole(world, call.send, pool, roleArn)
      if (!assumed.credentials.ok) {
        call.fail('push-configuration', { note: assumed.credentials.refusal })
        return {
          ...invalidConfiguration(`Unable to assume role: ${roleArn}`),
          world: assumed.world,
        }
      }
      const endpoint = await callSns(
        assumed.world,
        call.send,
        assumed.credentials.value,
        application,
        { Action: 'CreatePlatformEndpoint', PlatformApplicationArn: application, Token: token },
      )
      if (!endpoint.ok) {
        call.fail('push-configuration', { note: endpoint.text('Message') })
        const refusal = invalidConfiguration(`Unable to create an endpoint in: ${application}`)
        return { ...refusal, world: endpoint.world }
      }
      call.pass('push-configuration', { actual: application })
      const endpointArn = endpoint.text('EndpointArn')
      const data = identityDataOf(endpoint.world, place)
      const known = Object.values(data.devices).find((each) => each.endpointArn === endpointArn)
      const device: Device = known ?? {
        id: randomUuid(world, 'cognito sync device'),
        platform,
        token,
        endpointArn,
        subscriptions: [],
      }
      const devices = { ...data.devices, [device.id]: device }
      return {
        ok: true,
        world: withIdentityData(endpoint.world, place, { ...data, devices }),
        result: { DeviceId: device.id },
      }
    },
  },
)
