import { expect, test } from 'vitest'
import { readMessage, screenMessage } from '../../../src/training/message.ts'
import { emptyScreen, type Shown } from '../../../src/training/screen.ts'
import { openVote } from '../../../src/training/vote.ts'

const run = {
  kind: 'run',
  scenario: 'photo-app-direct',
  run: '#run=1.photo-app-direct..NX2..7fo3',
} as const
const shown: readonly Shown[] = [
  { kind: 'nothing' },
  { ...run, position: 2, last: 4, scene: 3 },
  run,
  { kind: 'page', title: 'Decide', page: '/handshake/reference/decide/', scene: 1 },
  { kind: 'vote', vote: openVote({ ask: 'Which?', options: ['One', 'Two'] }) },
]

test.for(shown)('a screen that shows $kind arrives as it was sent', (each) => {
  const screen = { ...emptyScreen, shown: each, sheet: '60-minutes' }
  const sent = structuredClone(screenMessage('console', 7, screen))
  expect(readMessage(sent)).toEqual({ type: 'screen', from: 'console', revision: 7, screen })
})

test.for([
  ['another version’s', { type: 'hello', from: 'console' }],
  ['no object', 'ask'],
  ['from nobody', { type: 'ask' }],
  ['about a page elsewhere', message({ kind: 'page', title: 'x', page: '//example.org/' })],
  ['about a page by another scheme', message({ kind: 'page', title: 'x', page: 'javascript:x' })],
  ['about a run that is no link', message({ kind: 'run', scenario: 'a', run: 'x' })],
  ['about a scenario elsewhere', message({ kind: 'run', scenario: '../x', run: '#run=1' })],
])('a message that is %s is none', ([, data]) => {
  expect(readMessage(data)).toBeUndefined()
})

function message(of: object) {
  return { type: 'screen', from: 'console', revision: 1, screen: { ...emptyScreen, shown: of } }
}
