import { describe, expect, test } from 'vitest'
import { advance } from '../../../src/machines/advance.ts'
import { machines } from '../../../src/machines/index.ts'
import { narrate } from '../../../src/views/narration.view.ts'
import { endWith, photoApp, runWith } from '../../support/run.ts'

const flow = 'direct-sts'

test('each position of a run is one sentence', async () => {
  const positions = await runWith()
  const sentences = positions.map((each, index) => narrate(flow, each, positions[index - 1]))
  expect(sentences).toEqual([
    'Ready: Lumen holds nothing yet. 4 steps to go.',
    'Step 1 of 4: Lumen → Google, authorize, answered: sign-in page.',
    'Step 2 of 4: Lumen → Google, token, answered: ID token.',
    'Step 3 of 4: Lumen → AWS STS, AssumeRoleWithWebIdentity, answered: temporary credentials.',
    'Step 4 of 4: Lumen → Amazon S3, GetObject, answered: the object.',
  ])
})

test('time that passes is a sentence of its own', async () => {
  const end = await endWith()
  const later = await advance(machines[flow], end, { type: 'moveClock', seconds: 3900 })
  expect(narrate(flow, later, end)).toBe('1 h 5 min later: it is 13:09:00 UTC.')
})

describe('no sentence is too long to listen to', () => {
  test.for(photoApp.faults.map(({ id }) => id))('with the fault %s', async (fault) => {
    const positions = await runWith(fault)
    const lengths = positions.map((each, at) => narrate(flow, each, positions[at - 1]).length)
    expect(Math.max(...lengths)).toBeLessThanOrEqual(140)
  })
})

test('a refusal is named by its code', async () => {
  expect(narrate(flow, await endWith('wrong-audience'))).toBe(
    'Step 3 of 4: Lumen → AWS STS, AssumeRoleWithWebIdentity, refused: AccessDenied.',
  )
})
