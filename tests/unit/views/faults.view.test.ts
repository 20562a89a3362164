import { expect, test } from 'vitest'
import { chosenFaults, faultGroupsOf } from '../../../src/views/faults.view.ts'
import { photoApp } from '../../support/run.ts'

test('faults stand under whose side they are on, in the order of the handshake', () => {
  const groups = faultGroupsOf(photoApp, ['role-does-not-exist'])
  expect(groups.map(({ title, party, faults }) => [title, party, faults.length])).toEqual([
    ['What Lumen does', 'app', 5],
    ['What Google does', 'idp', 3],
    ['Whom the role trusts', 'sts', 3],
    ['What S3 is asked', 's3', 4],
  ])
  const chosen = groups.flatMap(({ faults }) => faults).filter((fault) => fault.chosen)
  expect(chosen).toEqual([
    {
      id: 'role-does-not-exist',
      name: 'The role does not exist',
      sentence: 'The app asks for lumen-photo; the role is called lumen-photos.',
      chosen: true,
    },
  ])
})

test('chosen faults come in the order in which they apply', () => {
  const ids = chosenFaults(photoApp, ['clock-skewed', 'token-expired', 'no-such-fault'])
  expect(ids.map(({ id }) => id)).toEqual(['token-expired', 'clock-skewed'])
})
