import { expect, test } from 'vitest'
import { createActor } from 'xstate'
import { screenMachine } from '../../../src/training/screen.machine.ts'
import { emptyScreen, shownOf } from '../../../src/training/screen.ts'

const run = shownOf({
  kind: 'run',
  number: 4,
  scenario: 'photo-app-direct',
  title: 'Photo app',
  faults: [],
  at: 2,
  stops: ['#run=a', '#run=b', '#run=c', '#run=d'].map((link) => ({ title: link, link })),
  ends: 'granted',
  page: '/playground/',
})

function started() {
  const actor = createActor(screenMachine)
  actor.start()
  return actor
}

test('a scene comes on where its sheet says, and moves between its start and its end', () => {
  const actor = started()
  actor.send({ type: 'show', shown: run, sheet: '60-minutes' })
  const { screen } = actor.getSnapshot().context
  expect(screen.sheet).toBe('60-minutes')
  expect(screen.shown).toEqual({
    kind: 'run',
    scenario: 'photo-app-direct',
    run: '#run=c',
    position: 2,
    last: 3,
    scene: 4,
  })
  const position = () => {
    const { shown } = actor.getSnapshot().context.screen
    return shown.kind === 'run' ? shown.position : undefined
  }
  for (const { type, leadsTo } of [
    { type: 'step', leadsTo: 3 },
    { type: 'step', leadsTo: 3 },
    { type: 'back', leadsTo: 2 },
    { type: 'back', leadsTo: 1 },
    { type: 'back', leadsTo: 0 },
    { type: 'back', leadsTo: 0 },
  ] as const) {
    actor.send({ type })
    expect(position()).toBe(leadsTo)
  }
})

test.for(['step', 'back', 'toggleBlank'] as const)(
  '%s brings a blank screen back, and moves nothing',
  (type) => {
    const actor = started()
    actor.send({ type: 'show', shown: run })
    actor.send({ type: 'toggleBlank' })
    expect(actor.getSnapshot().value).toBe('blank')
    expect(actor.getSnapshot().context.screen.blank).toBe(true)
    actor.send({ type })
    expect(actor.getSnapshot().value).toBe('lit')
    expect(actor.getSnapshot().context.screen).toEqual({ ...emptyScreen, shown: run })
  },
)

test('counting, while the screen is blank, leaves it blank', () => {
  const actor = started()
  actor.send({ type: 'askGroup', vote: { ask: 'Which?', options: ['One', 'Two'] } })
  actor.send({ type: 'toggleBlank' })
  actor.send({ type: 'count', option: 0, count: 3 })
  expect(actor.getSnapshot().value).toBe('blank')
  expect(actor.getSnapshot().context.screen.blank).toBe(true)
})

test('every change counts the revision up and is ours', () => {
  const actor = started()
  actor.send({ type: 'resize', steps: 1 })
  actor.send({ type: 'toggleDetail' })
  const { revision, isOurs, screen } = actor.getSnapshot().context
  expect({ revision, isOurs }).toEqual({ revision: 2, isOurs: true })
  expect(screen).toEqual({ ...emptyScreen, scale: 120, detail: true })
})

test('what the other window shows is adopted where it is newer, blank or lit', () => {
  const actor = started()
  const screen = { ...emptyScreen, shown: run, blank: true }
  actor.send({ type: 'receive', screen, revision: 5 })
  expect(actor.getSnapshot().value).toBe('blank')
  expect(actor.getSnapshot().context).toEqual({ screen, revision: 5, isOurs: false })
  actor.send({ type: 'receive', screen: emptyScreen, revision: 5 })
  expect(actor.getSnapshot().context.revision).toBe(5)
  expect(actor.getSnapshot().value).toBe('blank')
  actor.send({ type: 'receive', screen: emptyScreen, revision: 6 })
  expect(actor.getSnapshot().value).toBe('lit')
})

test('what an address says gives way to all that is told, and is told itself only when asked', () => {
  const link = { kind: 'run', scenario: 'a', run: '#run=x' } as const
  const audience = started()
  audience.send({ type: 'begin', shown: link, sheet: '60-minutes' })
  audience.send({ type: 'moved', position: 2, isOver: false })
  const { context } = audience.getSnapshot()
  expect(context).toEqual({
    screen: { ...emptyScreen, shown: { ...link, position: 2 }, sheet: '60-minutes' },
    revision: 0,
    isOurs: false,
  })
  const console = started()
  console.send({ type: 'receive', screen: context.screen, revision: context.revision })
  expect(console.getSnapshot().context.screen).toEqual(context.screen)
  audience.send({ type: 'receive', screen: { ...emptyScreen, shown: run }, revision: 1 })
  expect(audience.getSnapshot().context.screen.shown).toEqual(run)
  audience.send({ type: 'begin', shown: link })
  expect(audience.getSnapshot().context.screen.shown).toEqual(run)
})

test('a run that is over before its end is shown where it is over', () => {
  const actor = started()
  actor.send({ type: 'show', shown: { kind: 'run', scenario: 'a', run: '#run=x' } })
  actor.send({ type: 'step' })
  actor.send({ type: 'moved', position: 3, isOver: true })
  actor.send({ type: 'step' })
  const { shown } = actor.getSnapshot().context.screen
  expect(shown).toEqual({ kind: 'run', scenario: 'a', run: '#run=x', position: 3, last: 3 })
})

test('a vote is put, counted in two rounds and answered', () => {
  const actor = started()
  actor.send({ type: 'askGroup', vote: { ask: 'Which?', options: ['One', 'Two'] } })
  actor.send({ type: 'count', option: 1, count: 7 })
  for (const type of ['goOnWithVote', 'goOnWithVote'] as const) actor.send({ type })
  actor.send({ type: 'count', option: 0, count: 7 })
  actor.send({ type: 'goOnWithVote' })
  actor.send({ type: 'toggleAnswer' })
  const { shown } = actor.getSnapshot().context.screen
  expect(shown).toEqual({
    kind: 'vote',
    vote: {
      ask: 'Which?',
      options: ['One', 'Two'],
      stage: 'closed',
      rounds: [
        [0, 7],
        [7, 0],
      ],
      revealed: true,
    },
  })
})
