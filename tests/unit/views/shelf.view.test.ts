import { expect, test } from 'vitest'
import type { Position } from '../../../src/machines/advance.ts'
import { clockMovesOf } from '../../../src/views/clock.view.ts'
import { shelfOf } from '../../../src/views/shelf.view.ts'
import { endWith, runOf, runWith } from '../../support/run.ts'

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

/** What is held at each position. */
const heldIn = async (id: string, ...faults: readonly string[]) =>
  (await runOf(id, ...faults)).map((position) =>
    shelfOf(position).flatMap(({ title, held }) => (held ? [title] : [])),
  )

test('through a broker the app holds an identity id and never learns whom its session is', async () => {
  expect((await heldIn('photo-app-enhanced')).slice(2)).toEqual([
    ['ID token'],
    ['ID token', 'Identity id'],
    ['ID token', 'Identity id', 'Temporary credentials'],
    ['ID token', 'Identity id', 'Temporary credentials', 'Object'],
  ])
})

test('in the classic flow it holds Cognito’s token, too', async () => {
  expect((await heldIn('photo-app-classic')).at(-1)).toEqual([
    'ID token',
    'Identity id',
    'Cognito’s token',
    'Temporary credentials',
    'AssumedRoleUser',
    'Object',
  ])
})

test('a guest has identity and credentials before any sign-in, and other credentials after it', async () => {
  const guest = ['Identity id', 'Credentials of a guest']
  const person = ['Identity id', 'Temporary credentials']
  expect(await heldIn('photo-app-guest')).toEqual([
    [],
    ['Identity id'],
    guest,
    [...guest, 'Object'],
    [...guest, 'Object'],
    [...guest, 'ID token', 'Object'],
    [...person, 'ID token', 'Object'],
    [...person, 'ID token', 'Object'],
  ])
})

test('what a guest uploaded is shown before it is read again', async () => {
  const [, , , uploaded] = await runOf('photo-app-guest')
  const object = uploaded && shelfOf(uploaded).find(({ title }) => title === 'Object')
  expect(object?.held?.picture).toMatch(/^data:image\/svg\+xml,%3Csvg/)
})
