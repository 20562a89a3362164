/** Differences from AWS that no other test holds as the README states them. */
import { ListBucketsCommand } from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { issueToken } from '../../../src/federation/idp/issue-token.ts'
import { assume, granted, providerAt, worldTrusting } from '../../support/provider-account.ts'
import { connect } from '../../support/s3-client.ts'
import { s3World } from '../../support/s3-world.ts'

const issuer = 'https://login.example.com'
const clients = { app: { name: 'App', redirectUris: [] } }
const anyAddress = { 'aws:SourceIp': ['0.0.0.0/0', '::/0'] }

test.for([
  ['no range of addresses has the caller in it', { IpAddress: anyAddress }, 'AccessDenied'],
  ['no range keeps the caller out', { NotIpAddress: anyAddress }, undefined],
] as const)('aws:SourceIp is absent: %s', async ([, condition, code]) => {
  const world = worldTrusting({
    provider: providerAt(issuer, {
      clients,
      users: { ana: { name: 'Ana', email: 'ana@example.com' } },
    }),
    clientIds: ['app'],
    condition: { StringEquals: { 'login.example.com:aud': 'app' }, ...condition },
  })
  const reply = await assume(world, granted(await issueToken(world, issuer)))
  expect(reply.text('Code')).toBe(code)
})

test('a bucket that does not say when it was created is listed as of 2006-03-14', async () => {
  const { client } = await connect(s3World())
  const { Buckets = [] } = await client.send(new ListBucketsCommand())
  const photos = Buckets.find(({ Name }) => Name === 'photos')
  expect(photos?.CreationDate?.toISOString()).toBe('2006-03-14T00:00:00.000Z')
})
