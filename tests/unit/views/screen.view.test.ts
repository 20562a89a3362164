import { expect, test } from 'vitest'
import { emptyScreen, movedBy, shownOf } from '../../../src/training/screen.ts'
import type { RunPlan, SheetPlan } from '../../../src/training/sheet-plan.ts'
import { openVote } from '../../../src/training/vote.ts'
import { addressOf, screenWords } from '../../../src/views/screen.view.ts'

const run: RunPlan = {
  kind: 'run',
  number: 1,
  scenario: 'photo-app-direct',
  title: 'Photo app',
  faults: [],
  at: 1,
  stops: [
    { title: 'Signed out', link: '#run=a' },
    { title: 'Signing in', link: '#run=b' },
    { title: 'Has a token', link: '#run=c' },
  ],
  ends: 'granted',
  page: '/lessons/03/',
}
const plan: SheetPlan = {
  id: 'x',
  title: 'X',
  goal: '',
  short: '',
  blocks: [
    { title: '', minutes: 1, say: [], do: [], ask: [], wrong: [], scenes: [run], votes: [] },
  ],
}
const showing = { ...emptyScreen, shown: shownOf(run) }

test.for([
  ['nothing', emptyScreen, 'Nothing yet.'],
  ['a scene', showing, 'Scene 1, step 1 of 2: signing in. Next: has a token.'],
  [
    'its end',
    { ...showing, shown: movedBy(shownOf(run), 1) },
    'Scene 1, step 2 of 2: has a token. The run is over.',
  ],
  [
    'it blank',
    { ...showing, blank: true },
    'Blank. Behind it: scene 1, step 1 of 2: signing in. Next: has a token.',
  ],
  [
    'a run of a link',
    { ...emptyScreen, shown: { kind: 'run', scenario: 'a', run: '#run=z', position: 3 } as const },
    'A run, step 3.',
  ],
  [
    'a vote',
    {
      ...emptyScreen,
      shown: { kind: 'vote', vote: openVote({ ask: 'Which?', options: ['One', 'Two'] }) } as const,
    },
    'A question. First vote. Everybody decides alone.',
  ],
] as const)('the trainer reads of %s', ([, screen, words]) => {
  expect(screenWords(screen, plan)).toBe(words)
})

test('people follow a run at the step that is shown', () => {
  expect(addressOf(showing, plan)).toBe('/lessons/03/#run=b')
  expect(addressOf({ ...showing, shown: movedBy(shownOf(run), 1) }, plan)).toBe(
    '/lessons/03/#run=c',
  )
  expect(addressOf(emptyScreen, plan)).toBeUndefined()
})
