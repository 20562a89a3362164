/** Whatever is sent, Cognito Sync answers, and the same again on replay. */
import { AwsV4Signer } from 'aws4fetch'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bodyText,
  type HttpRequest,
  type HttpResponse,
  headerValue,
} from '../../../../src/federation/http.ts'
import { handle } from '../../../../src/federation/network.ts'
import { ana, keyOf, poolId, syncWorld } from '../../../support/sync-world.ts'

const world = syncWorld()

async function signed(method: string, path: string, body: string): Promise<HttpRequest> {
  const sent = await new AwsV4Signer({
    ...keyOf('admin'),
    method,
    url: `https://cognito-sync.us-east-1.amazonaws.com${path}`,
    ...(method === 'POST' ? { body } : {}),
    service: 'cognito-sync',
    region: 'us-east-1',
    datetime: new Date(world.now * 1000).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  }).sign()
  return {
    method,
    url: sent.url.href,
    headers: [...sent.headers.entries()],
    body: method === 'POST' ? body : '',
  }
}

/** A result, or an error as AWS writes one. */
function wellFormed({ status, headers, body }: HttpResponse): boolean {
  const content = JSON.parse(bodyText(body))
  const code = headerValue(headers, 'x-amzn-errortype') ?? ''
  return status === 200
    ? code === ''
    : status < 500 && /^\w+(Exception|Error)?:?$/.test(code) && typeof content.__type === 'string'
}

const segment = fc.oneof(
  fc.constantFrom('identitypools', 'identities', 'identity', 'datasets', 'records', 'device'),
  fc.constantFrom(poolId, ana, 'configuration', 'subscriptions', '__proto__', 'settings'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
)

const path = fc
  .array(segment, { maxLength: 8 })
  .map(
    (segments) =>
      `/identitypools/${segments.map((each) => encodeURIComponent(each.toWellFormed())).join('/')}`,
  )

const dataset = `/identitypools/${encodeURIComponent(poolId)}/identities/${encodeURIComponent(ana)}/datasets`

const patch = fc.record(
  {
    Op: fc.oneof(fc.constantFrom('replace', 'remove'), fc.anything()),
    Key: fc.oneof(fc.constantFrom('theme', '__proto__', 'constructor'), fc.anything()),
    Value: fc.oneof(fc.string(), fc.anything()),
    SyncCount: fc.oneof(fc.constant(0), fc.anything()),
  },
  { requiredKeys: [] },
)

test('no request makes it throw', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('GET', 'POST', 'DELETE', 'PUT'),
      fc.oneof(
        path,
        fc.constantFrom(dataset, `${dataset}/__proto__`, `${dataset}/a/records?lastSyncCount=-1`),
      ),
      fc.oneof(fc.json(), fc.string()),
      async (method, target, body) => {
        const request = await signed(method, target, body)
        const handled = await handle(world, request)
        const { response, exchange } = handled
        expect([exchange.to, wellFormed(response)]).toEqual(['cognito-sync', true])
        expect(await handle(structuredClone(world), request)).toEqual(handled)
      },
    ),
    { numRuns: 300 },
  )
})

test('no patch makes it throw, and replay gives the same bytes', { timeout: 60_000 }, async () => {
  const listed = await handle(world, await signed('GET', `${dataset}/settings/records`, ''))
  const { SyncSessionToken } = JSON.parse(String(listed.response.body))
  await fc.assert(
    fc.asyncProperty(fc.array(patch, { maxLength: 4 }), async (RecordPatches) => {
      const body = JSON.stringify({ SyncSessionToken, RecordPatches }, (_, value: unknown) =>
        typeof value === 'bigint' ? String(value) : value,
      )
      const request = await signed('POST', `${dataset}/settings`, body)
      const one = await handle(listed.world, request)
      expect(one.response.status).toBeLessThan(500)
      expect(await handle(structuredClone(listed.world), request)).toEqual(one)
    }),
    { numRuns: 200 },
  )
})

test('names that objects have are names like others', async () => {
  const listed = await handle(world, await signed('GET', `${dataset}/__proto__/records`, ''))
  const { SyncSessionToken } = JSON.parse(String(listed.response.body))
  const RecordPatches = ['__proto__', 'constructor'].map((Key) => ({
    Op: 'replace',
    Key,
    Value: 'x',
    SyncCount: 0,
  }))
  const body = JSON.stringify({ SyncSessionToken, RecordPatches })
  const written = await handle(listed.world, await signed('POST', `${dataset}/__proto__`, body))
  expect(written.response.status).toBe(200)
  const kept = JSON.parse(JSON.stringify(written.world))
  const read = await handle(kept, await signed('GET', `${dataset}/__proto__/records`, ''))
  const { Records } = JSON.parse(String(read.response.body))
  expect(Records.map(({ Key }: { readonly Key: string }) => Key)).toEqual([
    '__proto__',
    'constructor',
  ])
})
