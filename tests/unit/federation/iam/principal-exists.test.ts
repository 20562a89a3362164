import { expect, test } from 'vitest'
import { principalExists } from '../../../../src/federation/iam/principal-exists.ts'
import { s3World } from '../../../support/s3-world.ts'

test.for([
  ['*', true],
  ['111122223333', true],
  ['999999999999', false],
  ['arn:aws:iam::111122223333:root', true],
  ['arn:aws-cn:iam::111122223333:root', false],
  ['arn:aws:iam::999999999999:root', false],
  ['arn:aws:iam::111122223333:role/apps/photo-app', true],
  ['arn:aws:iam::111122223333:role/photo-app', false],
  ['arn:aws:iam::111122223333:user/admin', true],
  ['arn:aws:iam::111122223333:user/constructor', false],
  ['arn:aws:sts::111122223333:assumed-role/photo-app/ana', true],
  ['arn:aws:sts::111122223333:assumed-role/other/ana', false],
  ['AROAEXAMPLEROLE234567', true],
  ['AROAANOTHERROLE234567', false],
] as const)('%s: %s', ([value, exists]) => {
  expect(principalExists(s3World().accounts, value)).toBe(exists)
})
