import { expect, test } from 'vitest'
import { isBucketName } from '../../../../../src/federation/s3/buckets/bucket-name.ts'

test.for([
  ['photos', true],
  ['abc', true],
  ['my.photos-2026', true],
  ['1.2.3', true],
  ['p'.repeat(63), true],
  ['ab', false],
  ['p'.repeat(64), false],
  ['Photos', false],
  ['my_photos', false],
  ['-photos', false],
  ['photos-', false],
  ['.photos', false],
  ['my..photos', false],
  ['192.168.5.4', false],
  ['xn--photos', false],
  ['sthree-photos', false],
  ['amzn-s3-demo-bucket', false],
  ['photos-s3alias', false],
  ['photos--ol-s3', false],
  ['photos.mrap', false],
  ['photos--x-s3', false],
  ['photos--table-s3', false],
  ['__proto__', false],
  ['photos\n', false],
  ['', false],
] as const)('%s: %s', ([name, valid]) => {
  expect(isBucketName(name)).toBe(valid)
})
