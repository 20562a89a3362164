import { describe, expect, test } from 'vitest'
import {
  creationRegion,
  locationConstraint,
} from '../../../../../src/federation/s3/buckets/location-constraint.ts'

const read = (xml: string) => {
  const outcome = locationConstraint(new TextEncoder().encode(xml))
  return outcome.ok ? outcome.value : outcome.refusal.code
}

describe('the body of CreateBucket', () => {
  test.for([
    ['', undefined],
    ['<CreateBucketConfiguration/>', undefined],
    [
      '<?xml version="1.0"?><CreateBucketConfiguration xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><LocationConstraint>eu-west-1</LocationConstraint></CreateBucketConfiguration>',
      'eu-west-1',
    ],
    ['<Other/>', 'MalformedXML'],
    ['<CreateBucketConfiguration>', 'MalformedXML'],
    ['eu-west-1', 'MalformedXML'],
  ] as const)('%s: %s', ([xml, expected]) => {
    expect(read(xml)).toBe(expected)
  })
})

describe('the region of a new bucket', () => {
  test.for([
    [undefined, 'us-east-1', 'us-east-1'],
    [undefined, 'eu-west-1', 'IllegalLocationConstraintException'],
    ['eu-west-1', 'eu-west-1', 'eu-west-1'],
    ['eu-west-1', 'us-east-1', 'eu-west-1'],
    ['EU', 'eu-west-1', 'eu-west-1'],
    ['eu-west-1', 'eu-central-1', 'IllegalLocationConstraintException'],
    ['us-east-1', 'us-east-1', 'InvalidLocationConstraint'],
    ['mars-north-1', 'us-east-1', 'InvalidLocationConstraint'],
  ] as const)('%s at %s: %s', ([constraint, endpoint, expected]) => {
    const outcome = creationRegion(constraint, endpoint)
    expect(outcome.ok ? outcome.value : outcome.refusal.code).toBe(expected)
  })
})
