/** SNS as far as mobile push needs it: applications, endpoints, and what reaches a device. */
import { describe, expect, test } from 'vitest'
import { handle } from '../../../../src/federation/network.ts'
import { afterSns, callSns, createApplication } from '../../../support/sns-call.ts'
import { accountId, applicationArn, keyOf, syncWorld } from '../../../support/sync-world.ts'

const gcm = applicationArn('GCM')

/** A world with one application, and one endpoint of it. */
async function withEndpoint(platform = 'GCM') {
  const world = await afterSns(syncWorld(), createApplication(platform))
  const made = await callSns(world, {
    Action: 'CreatePlatformEndpoint',
    PlatformApplicationArn: applicationArn(platform),
    Token: 'token',
  })
  return { world: made.world, endpoint: made.text('EndpointArn') ?? '' }
}

const publishTo = (TargetArn: string, Message: string, MessageStructure?: string) => ({
  Action: 'Publish',
  TargetArn,
  Message,
  ...(MessageStructure === undefined ? {} : { MessageStructure }),
})

test('an application has an ARN by its name, however often it is created', async () => {
  const first = await callSns(syncWorld(), createApplication('GCM'))
  const again = await callSns(first.world, createApplication('GCM'))
  expect([first, again].map(({ text }) => text('PlatformApplicationArn'))).toEqual([gcm, gcm])
  expect(again.world.platformApplications).toEqual(first.world.platformApplications)
})

test('an application can be deleted, however often that is asked', async () => {
  const { world } = await withEndpoint()
  const remove = { Action: 'DeletePlatformApplication', PlatformApplicationArn: gcm }
  const gone = await afterSns(world, remove, remove)
  expect(gone.platformApplications).toEqual({})
})

test('an endpoint says its token, and changes', async () => {
  const { world, endpoint } = await withEndpoint()
  expect(endpoint).toMatch(
    /^arn:aws:sns:us-east-1:111122223333:endpoint\/GCM\/photos\/[0-9a-f-]{36}$/,
  )
  const changed = await afterSns(world, {
    Action: 'SetEndpointAttributes',
    EndpointArn: endpoint,
    'Attributes.entry.1.key': 'Token',
    'Attributes.entry.1.value': 'fresh token',
    'Attributes.entry.2.key': 'CustomUserData',
    'Attributes.entry.2.value': 'Ana',
  })
  const read = await callSns(changed, { Action: 'GetEndpointAttributes', EndpointArn: endpoint })
  expect(read.exchange.response.body).toContain(
    '<Attributes><entry><key>Enabled</key><value>true</value></entry><entry><key>Token</key><value>fresh token</value></entry><entry><key>CustomUserData</key><value>Ana</value></entry></Attributes>',
  )
  const remove = { Action: 'DeleteEndpoint', EndpointArn: endpoint }
  const gone = await afterSns(changed, remove, remove)
  expect(gone.platformApplications?.[gcm]?.endpoints).toEqual({})
})

describe('a message reaches the app', () => {
  const parts = JSON.stringify({
    default: 'news',
    GCM: '{"data":{"a":"text","n":1}}',
    ADM: '{"notification":{}}',
    APNS: '{"aps":{"content-available":1},"data":{"n":1}}',
  })

  test.for([
    ['GCM', parts, 'json', { a: 'text', n: '1' }],
    ['ADM', parts, 'json', {}],
    ['APNS', parts, 'json', { aps: { 'content-available': 1 }, data: { n: 1 } }],
    ['APNS_SANDBOX', parts, 'json', { aps: { alert: 'news' } }],
    ['GCM', 'news', undefined, { message: 'news' }],
    ['APNS', 'news', undefined, { aps: { alert: 'news' } }],
  ] as const)('on %s', async ([platform, message, structure, body]) => {
    const { world, endpoint } = await withEndpoint(platform)
    const sent = await callSns(world, publishTo(endpoint, message, structure))
    expect(sent.text('MessageId')).toMatch(/^[0-9a-f-]{36}$/)
    expect(sent.world.messages).toEqual([
      { at: world.now, via: 'push', to: 'token', body: JSON.stringify(body) },
    ])
  })
})

describe('SNS refuses', () => {
  const missing = `${gcm.replace(':app/', ':endpoint/')}/00000000-0000-4000-8000-000000000000`

  test.for([
    [
      'no action',
      { Action: 'Dance' },
      400,
      'InvalidAction',
      'Could not find operation Dance for version 2010-03-31',
    ],
    [
      'an application without a name',
      createApplication('GCM', ''),
      400,
      'InvalidParameter',
      'Invalid parameter: Name Reason: Invalid name',
    ],
    [
      'an application of a platform that it does not have',
      createApplication('PIGEON'),
      400,
      'InvalidParameter',
      'Invalid parameter: Platform Reason: Invalid platform name',
    ],
    [
      'an application without a credential',
      { Action: 'CreatePlatformApplication', Name: 'x', Platform: 'GCM' },
      400,
      'InvalidParameter',
      'Invalid parameter: Attributes Reason: PlatformCredential is required',
    ],
    [
      'an endpoint of no application',
      { Action: 'CreatePlatformEndpoint', PlatformApplicationArn: gcm, Token: 'x' },
      404,
      'NotFound',
      'PlatformApplication does not exist',
    ],
    [
      'to read an endpoint that is not there',
      { Action: 'GetEndpointAttributes', EndpointArn: missing },
      404,
      'NotFound',
      'Endpoint does not exist',
    ],
    [
      'to change an endpoint that is not there',
      { Action: 'SetEndpointAttributes', EndpointArn: missing },
      404,
      'NotFound',
      'Endpoint does not exist',
    ],
    [
      'to publish to an endpoint that is not there',
      publishTo(missing, 'x'),
      400,
      'InvalidParameter',
      'Invalid parameter: TargetArn Reason: No endpoint found for the target arn specified',
    ],
  ] as const)('%s', async ([, call, ...outcome]) => {
    expect((await callSns(syncWorld(), call)).outcome).toEqual(outcome)
  })

  test.for([
    ['nothing', '', undefined, 'Invalid parameter: Empty message'],
    [
      'an unknown structure',
      'x',
      'xml',
      'Invalid parameter: MessageStructure Reason: Must be json',
    ],
    [
      'what is no JSON',
      '{',
      'json',
      'Invalid parameter: Message Structure - JSON message body failed to parse',
    ],
    [
      'a message without a default',
      '{}',
      'json',
      'Invalid parameter: Message Structure - No default entry in JSON message body',
    ],
    [
      'a payload that is no JSON',
      '{"default":"x","GCM":"x"}',
      'json',
      'Invalid parameter: Message Reason: Invalid GCM payload',
    ],
  ] as const)('to publish %s', async ([, message, structure, text]) => {
    const { world, endpoint } = await withEndpoint()
    const { outcome } = await callSns(world, publishTo(endpoint, message, structure))
    expect(outcome).toEqual([400, 'InvalidParameter', text])
  })

  test('a token without text, one with other data, and a disabled endpoint', async () => {
    const { world, endpoint } = await withEndpoint()
    const again = { Action: 'CreatePlatformEndpoint', PlatformApplicationArn: gcm }
    expect((await callSns(world, { ...again, Token: '' })).outcome).toEqual([
      400,
      'InvalidParameter',
      'Invalid parameter: Token Reason: cannot be empty',
    ])
    expect(
      (await callSns(world, { ...again, Token: 'token', CustomUserData: 'Ben' })).outcome,
    ).toEqual([
      400,
      'InvalidParameter',
      `Invalid parameter: Token Reason: Endpoint ${endpoint} already exists with the same Token, but different attributes.`,
    ])
    const enabled = (value: string) => ({
      Action: 'SetEndpointAttributes',
      EndpointArn: endpoint,
      'Attributes.entry.1.key': 'Enabled',
      'Attributes.entry.1.value': value,
    })
    expect((await callSns(world, enabled('perhaps'))).outcome).toEqual([
      400,
      'InvalidParameter',
      'Invalid parameter: Attributes Reason: Invalid value for Enabled',
    ])
    const disabled = await afterSns(world, enabled('false'))
    expect((await callSns(disabled, publishTo(endpoint, 'x'))).outcome).toEqual([
      400,
      'EndpointDisabled',
      'Endpoint is disabled',
    ])
  })

  test('who has no permission, a wrong secret or no signature', async () => {
    const { world, endpoint } = await withEndpoint()
    const denied = await callSns(world, publishTo(endpoint, 'x'), keyOf('nobody'))
    expect(denied.outcome).toEqual([
      403,
      'AuthorizationError',
      `User: arn:aws:iam::${accountId}:user/nobody is not authorized to perform: SNS:Publish on resource: ${endpoint} because no identity-based policy allows the SNS:Publish action`,
    ])
    const guessed = { ...keyOf('admin'), secretAccessKey: 'guessed' }
    const forged = await callSns(world, publishTo(endpoint, 'x'), guessed)
    expect(forged.outcome.slice(0, 2)).toEqual([403, 'SignatureDoesNotMatch'])
    const { response, exchange } = await handle(world, {
      method: 'POST',
      url: 'http://127.0.0.1:4566/',
      headers: [['content-type', 'application/x-www-form-urlencoded']],
      body: 'Action=Publish&Version=2010-03-31',
    })
    expect([exchange.to, response.status]).toEqual(['sns', 403])
  })
})
