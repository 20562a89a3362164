/** The keys of a request that are of no principal, as policies meet them: above all where it comes from. */
import { GetObjectCommand } from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import type { Check } from '../../../../src/federation/exchange.ts'
import { requestKeys } from '../../../../src/federation/iam/request-keys.ts'
import { issueToken } from '../../../../src/federation/idp/issue-token.ts'
import { assume, granted, providerAt, worldTrusting } from '../../../support/provider-account.ts'
import { connect, refusal } from '../../../support/s3-client.ts'
import { policy, role, s3World, statement } from '../../../support/s3-world.ts'

const address = '203.0.113.25'
const here = { 'aws:SourceIp': '203.0.113.0/24' }
const elsewhere = { 'aws:SourceIp': ['198.51.100.0/24', '2001:db8::/32'] }
const vpc = { 'aws:VpcSourceIp': '0.0.0.0/0' }

/** Every value of the key that was compared. */
const compared = (check: Check | undefined, key: string) =>
  (check?.policies ?? [])
    .flatMap(({ trace }) => trace?.statements ?? [])
    .flatMap(({ elements }) => elements)
    .flatMap((element) => (element.element === 'Condition' ? element.operators : []))
    .flatMap(({ keys }) => keys)
    .filter((tested) => tested.key === key)
    .map(({ actual }) => actual)

test('a request says when, how and from where it comes', () => {
  const world = s3World()
  const headers = [
    ['user-agent', 'lumen/2'],
    ['referer', 'https://lumen.example/'],
  ] as const
  const request = { method: 'GET', url: 'https://s3.amazonaws.com/', headers, body: '' }
  const always = {
    'aws:CurrentTime': '2026-01-01T00:00:00Z',
    'aws:EpochTime': '1767225600',
    'aws:SecureTransport': 'true',
    'aws:UserAgent': 'lumen/2',
    'aws:Referer': 'https://lumen.example/',
    'aws:ViaAWSService': 'false',
  }
  expect(requestKeys(world, { ...request, sourceIp: '2001:db8::1' }, 'eu-west-1')).toEqual({
    ...always,
    'aws:SourceIp': '2001:db8::1',
    'aws:RequestedRegion': 'eu-west-1',
  })
  expect(requestKeys(world, request, undefined)).toEqual(always)
})

describe('a trust policy', () => {
  const issuer = 'https://login.example.com'
  const trusting = (condition: Parameters<typeof worldTrusting>[0]['condition']) =>
    worldTrusting({
      provider: providerAt(issuer, {
        clients: { app: { name: 'App', redirectUris: [] } },
        users: { ana: { name: 'Ana', email: 'ana@example.com' } },
      }),
      clientIds: ['app'],
      condition: { StringEquals: { 'login.example.com:aud': 'app' }, ...condition },
    })

  test.for<readonly [what: string, condition: object, code: string | undefined]>([
    ['lets in who comes from there: spack-infrastructure#1378', { IpAddress: here }, undefined],
    ['keeps out who comes from elsewhere', { IpAddress: elsewhere }, 'AccessDenied'],
    ['lets in who does not come from there', { NotIpAddress: elsewhere }, undefined],
    ['keeps out who does', { NotIpAddress: here }, 'AccessDenied'],
    ['finds nobody in a VPC', { IpAddress: vpc }, 'AccessDenied'],
    ['asks for a Region', { StringEquals: { 'aws:RequestedRegion': 'us-east-1' } }, undefined],
    ['asks for no service in between', { Bool: { 'aws:ViaAWSService': 'false' } }, undefined],
    ['asks for TLS', { Bool: { 'aws:SecureTransport': 'true' } }, undefined],
    ['asks for a time', { DateLessThan: { 'aws:CurrentTime': '2030-01-01T00:00:00Z' } }, undefined],
    ['asks for a time in seconds', { NumericLessThan: { 'aws:EpochTime': '1' } }, 'AccessDenied'],
    ['asks for a name of the session', { StringLike: { 'sts:RoleSessionName': 't*' } }, undefined],
    ['asks for a page', { StringLike: { 'aws:Referer': '*' } }, 'AccessDenied'],
  ])('%s', async ([, condition, code]) => {
    const world = trusting({ ...condition })
    const reply = await assume(world, granted(await issueToken(world, issuer)))
    expect(reply.text('Code')).toBe(code)
  })

  test('is shown with the address', async () => {
    const world = trusting({ IpAddress: elsewhere })
    const { exchange } = await assume(world, granted(await issueToken(world, issuer)))
    const check = exchange.checks.find(({ id }) => id === 'trust-policy')
    expect(compared(check, 'aws:SourceIp')).toEqual([address])
  })
})

describe('the policy of a role', () => {
  const get = new GetObjectCommand({ Bucket: 'photos', Key: 'hello.txt' })
  const reading = (Condition: object) =>
    s3World({ role: role({ reading: policy(statement('s3:GetObject', '*', { Condition })) }) })

  test.for<readonly [what: string, condition: object]>([
    ['from there', { IpAddress: here }],
    ['from anywhere but there', { NotIpAddress: elsewhere }],
    ['not by way of a service', { Bool: { 'aws:ViaAWSService': 'false' } }],
    ['and into no VPC', { Null: { 'aws:VpcSourceIp': 'true', 'aws:SourceVpce': 'true' } }],
  ])('allows a request %s', async ([, condition]) => {
    const { client } = await connect(reading(condition))
    expect((await client.send(get)).$metadata.httpStatusCode).toBe(200)
  })

  test('refuses one from elsewhere, and the evidence has the address', async () => {
    const { client, transport } = await connect(reading({ IpAddress: elsewhere }))
    expect((await refusal(client.send(get))).name).toBe('AccessDenied')
    const { checks = [] } = transport.exchanges.at(-1) ?? {}
    expect(checks.flatMap((check) => compared(check, 'aws:SourceIp'))).toEqual([address])
  })
})
