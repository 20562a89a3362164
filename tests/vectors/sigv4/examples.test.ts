import { expect, test } from 'vitest'
import { authenticate } from '../../../src/federation/credentials/authenticate.ts'
import { signingProfile } from '../../../src/federation/credentials/signing-profile.ts'
import { verifySignature } from '../../../src/federation/credentials/verify-signature.ts'
import { hex } from '../../../src/federation/encoding/sha256.ts'
import type { HttpRequest } from '../../../src/federation/http.ts'
import { signingKey } from '../../../src/federation/sigv4/signing-key.ts'
import type { World } from '../../../src/federation/world.ts'
import { chunkedUpload, chunkedUploadWithTrailer, exampleKeys, examples } from './examples.ts'

const worldAt = (now: number, accessKeyId: string): World => ({
  now,
  seed: 'vectors',
  turn: 1,
  identityProviders: {},
  buckets: {},
  accounts: {
    '111122223333': {
      id: '111122223333',
      partition: 'aws',
      oidcProviders: {},
      roles: {},
      managedPolicies: {},
      users: {
        example: {
          name: 'example',
          path: '/',
          id: 'AIDAEXAMPLEEXAMPLE234',
          accessKeys: {
            [accessKeyId]:
              accessKeyId === 'AKIDEXAMPLE'
                ? 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY'
                : exampleKeys.secretAccessKey,
          },
          inlinePolicies: {},
        },
      },
    },
  },
})

const may2013 = Date.UTC(2013, 4, 24) / 1000
const august2015 = Date.UTC(2015, 7, 30, 12, 36) / 1000

test.for(examples)('$name: every intermediate is AWS’s', async (example) => {
  const world =
    example.service === 'iam'
      ? worldAt(august2015, 'AKIDEXAMPLE')
      : worldAt(may2013, exampleKeys.accessKeyId)
  const verified = await verifySignature(world, example.request, signingProfile(example.service))
  expect(verified.ok, JSON.stringify(verified)).toBe(true)
  if (!verified.ok) return
  expect(verified.calculation.canonicalRequest).toBe(example.canonicalRequest)
  expect(verified.calculation.stringToSign).toBe(example.stringToSign)
  expect(verified.calculation.signature).toBe(example.signature)
})

test.for([
  ['signed chunks', chunkedUpload, []],
  [
    'signed chunks and a trailer',
    chunkedUploadWithTrailer,
    [['x-amz-checksum-crc32c', 'sOO8/Q==']],
  ],
] as const)('%s are verified one by one', async ([, request, trailers]) => {
  const world = worldAt(may2013, exampleKeys.accessKeyId)
  const outcome = await authenticate(world, request, { name: 's3' })
  expect(outcome.ok, JSON.stringify(outcome)).toBe(true)
  if (!outcome.ok) return
  expect(outcome.payload.content.length).toBe(66_560)
  expect(outcome.payload.trailers).toEqual(trailers)
})

test.for([
  ['a byte of the second chunk', (body: string) => body.replace(/a\r\n0;/, 'b\r\n0;'), 2],
  [
    'the last chunk’s signature',
    (body: string) => body.replace('\r\n0;chunk-signature=2', '\r\n0;chunk-signature=3'),
    3,
  ],
  ['the trailing checksum', (body: string) => body.replace('sOO8/Q==', 'sOO8/R=='), 4],
] as const)('changing %s is noticed where it happened', async ([, change, part]) => {
  const request: HttpRequest = {
    ...chunkedUploadWithTrailer,
    body: change(String(chunkedUploadWithTrailer.body)),
  }
  const world = worldAt(may2013, exampleKeys.accessKeyId)
  const outcome = await authenticate(world, request, { name: 's3' })
  expect(outcome.ok).toBe(false)
  if (outcome.ok || outcome.failure.kind !== 'payload') throw new Error(JSON.stringify(outcome))
  const { problem } = outcome.failure
  expect(problem.kind).toBe('chunk-signature-mismatch')
  if (problem.kind === 'chunk-signature-mismatch') expect(problem.mismatch.part).toBe(part)
})

test.for([
  [
    '20120215',
    'us-east-1',
    'iam',
    'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    'f4780e2d9f65fa895f9c67b32ce1baf0b0d8a43505a000a1a9e090d414db404d',
  ],
  [
    '20150830',
    'us-east-1',
    'iam',
    'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
    'c4afb1cc5771d871763a393e44b703571b55cc28424d1a5e86da6ed3c154a4b9',
  ],
  [
    '20130524',
    'us-east-1',
    's3',
    exampleKeys.secretAccessKey,
    'dbb893acc010964918f1fd433add87c70e8b0db6be30c1fbeafefa5ec6ba8378',
  ],
] as const)('the signing key of %s/%s/%s', async ([date, region, service, secret, key]) => {
  expect(hex(await signingKey(secret, { date, region, service }))).toBe(key)
})
