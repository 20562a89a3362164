import { expect, test } from 'vitest'
import { resourceKindsOf } from '../../../../../src/federation/s3/bucket-policy/policy-actions.ts'

test.for([
  ['s3:GetObject', ['object']],
  ['S3:getobject', ['object']],
  ['s3:ListBucket', ['bucket']],
  ['s3:Get*', ['bucket', 'object']],
  ['s3:*Object', ['object']],
  ['s3:PutBucket???', ['bucket']],
  ['*', ['bucket', 'object']],
  ['s3:ListAllMyBuckets', []],
  ['s3:HeadObject', []],
  ['sts:AssumeRole', []],
] as const)('%s is on %s', ([pattern, kinds]) => {
  expect(resourceKindsOf(pattern)).toEqual(kinds)
})
