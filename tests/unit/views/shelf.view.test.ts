import { expect, test } from 'vitest'
import type { Position } from '../../../src/machines/advance.ts'
import { clockMovesOf } from '../../../src/views/clock.view.ts'
import { shelfOf } from '../../../src/views/shelf.view.ts'
import { endWith, runWith } from '../../support/run.ts'

const after = (position: Position, seconds: number): Position => {
  const { world } = position.context
  return {
    ...position,
    context: { ...position.context, world: { ...world, now: world.now + seconds } },
  }
}

test('nothing is held at the start', async () => {
  const [start] = await runWith()
  expect(start && shelfOf(start)).toEqual([
    { title: 'ID token', from: 'idp' },
    { title: 'Temporary credentials', from: 'sts' },
    { title: 'AssumedRoleUser', from: 'sts' },
    { title: 'Object', from: 's3' },
  ])
})

test('everything is held at the end, with the life it has left', async () => {
  const [idToken, credentials, user, object] = shelfOf(after(await endWith(), 900))
  expect(idToken?.held?.value).toMatch(/^eyJ/)
  expect(idToken?.held?.life).toEqual({ says: '45 min left', left: 0.75, expired: false })
  expect(credentials?.held).toEqual({
    value: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
    life: { says: '45 min left', left: 0.75, expired: false },
  })
  expect(user?.held).toEqual({
    value: '…/lumen-photos/ana-phone',
    detail: 'AROA3XFRBF535PLBIFPI4:ana-phone',
  })
  expect(object?.held).toEqual({
    value: 'harbour.svg',
    detail: 'image/svg+xml, 322 bytes',
    picture: expect.stringMatching(/^data:image\/svg\+xml,%3Csvg/),
  })
})

test.for([
  [3600, 'expired just now'],
  [3900, 'expired 5 min ago'],
] as const)('%i seconds later the credentials are of no use', async ([seconds, says]) => {
  const [, credentials] = shelfOf(after(await endWith(), seconds))
  expect(credentials?.held?.life).toEqual({ says, left: 0, expired: true })
})

test('the clock offers the moments that matter', async () => {
  const [start] = await runWith()
  const plain = [
    { title: '5 minutes later', seconds: 300 },
    { title: '1 hour later', seconds: 3600 },
  ]
  const end = await endWith()
  expect(start && clockMovesOf(start)).toEqual(plain)
  expect(clockMovesOf(after(end, 600))).toEqual([
    ...plain,
    { title: 'Until the ID token expires', seconds: 3000, note: 'in 50 min' },
    { title: 'Until the credentials expire', seconds: 3000, note: 'in 50 min' },
  ])
  expect(clockMovesOf(after(end, 4000))).toEqual(plain)
})
