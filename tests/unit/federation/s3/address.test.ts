import { expect, test } from 'vitest'
import { s3Address } from '../../../../src/federation/s3/address.ts'
import { expectedRegion } from '../../../../src/federation/s3/endpoint.ts'
import { requestTarget } from '../../../../src/federation/sigv4/request-target.ts'

const frankfurt = { region: 'eu-central-1', owner: '111122223333', objects: {} }

test.for([
  ['https://photos.s3.us-east-1.amazonaws.com/a/b', 'photos', 'a/b', 'us-east-1'],
  [
    'https://my.dotted.bucket.s3.eu-west-1.amazonaws.com/',
    'my.dotted.bucket',
    undefined,
    'eu-west-1',
  ],
  ['https://photos.s3-us-west-2.amazonaws.com/a', 'photos', 'a', 'us-west-2'],
  ['https://photos.s3.dualstack.us-gov-west-1.amazonaws.com/a', 'photos', 'a', 'us-gov-west-1'],
  ['https://photos.s3.amazonaws.com/a', 'photos', 'a', 'eu-central-1'],
  ['https://s3.amazonaws.com/photos/a', 'photos', 'a', 'us-east-1'],
  ['https://s3.us-east-1.amazonaws.com/photos', 'photos', undefined, 'us-east-1'],
  ['https://s3.us-east-1.amazonaws.com/photos//a', 'photos', '/a', 'us-east-1'],
  ['https://s3.us-east-1.amazonaws.com/', undefined, undefined, 'us-east-1'],
  ['http://127.0.0.1:4566/photos/a', 'photos', 'a', 'eu-central-1'],
  [
    'https://photos.s3.us-east-1.amazonaws.com/a%2Fb%20c+d/%C3%BC',
    'photos',
    'a/b c d/ü',
    'us-east-1',
  ],
] as const)('%s', ([url, bucket, key, region]) => {
  const address = s3Address(requestTarget({ method: 'GET', url, headers: [], body: '' }))
  expect([address?.bucket, address?.key]).toEqual([bucket, key])
  expect(address && expectedRegion(address.endpoint, frankfurt)).toBe(region)
})
