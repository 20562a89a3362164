/** The world after something changed in S3. @module */
import type { World } from '../world.ts'
import type { Bucket, StoredObject } from './bucket.ts'

/** With this bucket, new or changed. */
export const withBucket = (world: World, name: string, bucket: Bucket): World => ({
  ...world,
  buckets: { ...world.buckets, [name]: bucket },
})

export const withoutBucket = (world: World, name: string): World => ({
  ...world,
  buckets: without(world.buckets, [name]),
})

export const withObject = (bucket: Bucket, key: string, object: StoredObject): Bucket => ({
  ...bucket,
  objects: { ...bucket.objects, [key]: object },
})

export const withoutObjects = (bucket: Bucket, keys: readonly string[]): Bucket => ({
  ...bucket,
  objects: without(bucket.objects, keys),
})

function without<Value>(
  record: Readonly<Record<string, Value>>,
  names: readonly string[],
): Readonly<Record<string, Value>> {
  const gone = new Set(names)
  return Object.fromEntries(Object.entries(record).filter(([name]) => !gone.has(name)))
}
