import { expect, test } from 'vitest'
import { type Question, quizFile } from '../../../src/learning/quiz-schema.ts'
import { type PlayedRun, rightAnswer } from '../../../src/learning/right-answer.ts'

const says = (id: string, more: object = {}) => ({ id, says: id, because: id, ...more })
const asked = { id: 'asked', ask: 'What is right?' }
const simulated = { ...asked, scenario: 'photo-app-direct' }
const sourced = { ...asked, source: 'sts-api' }

function questionOf(question: object): Question {
  const [first] = quizFile.parse({
    title: 'A quiz',
    guess: question,
    questions: [question],
  }).questions
  if (!first) throw new Error('no question')
  return first
}

/** Runs by their faults: the test's own world, as small as a table. */
const runs: Readonly<Record<string, PlayedRun>> = {
  '': { outcome: 'granted', sequence: ['token', 'signature', 'trust-policy'], failedClaims: [] },
  old: { outcome: 'Expired', by: 'sts', sequence: ['token'], failedClaims: ['exp'] },
  late: { outcome: 'Expired', by: 's3', sequence: ['token'], failedClaims: [] },
}
const play = async (_scenario: string, faults: readonly string[]): Promise<PlayedRun> => {
  const run = runs[faults.join(' ')]
  if (!run) throw new Error(`no run with ${faults.join(' ')}`)
  return run
}

const several = { ...simulated, kind: 'several', outcome: 'Expired' }
const tries = [
  says('fine', { faults: [] }),
  says('old', { faults: ['old'] }),
  says('late', { faults: ['late'] }),
]
const order = { ...simulated, kind: 'order' }
const steps = [
  says('policy', { at: 'trust-policy' }),
  says('sign-in', { at: 'token' }),
  says('key', { at: 'signature' }),
]
const match = { ...simulated, kind: 'match', items: tries }
const endings = [
  { id: 'well', says: 'Well', outcome: 'granted' },
  { id: 'sts', says: 'STS', outcome: 'Expired', by: 'sts' },
  { id: 's3', says: 'S3', outcome: 'Expired', by: 's3' },
]
const claim = { ...simulated, kind: 'claim', faults: ['old'] }
const claims = ['iss', 'aud', 'exp'].map((id) => ({ id, because: id }))

test.for([
  ['of several, those whose runs end so', { ...several, options: tries }, 'old late'],
  ['of several, those that this service ends', { ...several, by: 's3', options: tries }, 'late'],
  [
    'of several, those that are marked',
    {
      ...sourced,
      kind: 'several',
      options: [says('a', { right: true }), says('b'), says('c', { right: true })],
    },
    'a c',
  ],
  ['the order of the run', { ...order, items: steps }, 'sign-in key policy'],
  [
    'the places of the file',
    {
      ...sourced,
      kind: 'order',
      items: [says('b', { place: 2 }), says('c', { place: 3 }), says('a', { place: 1 })],
    },
    'a b c',
  ],
  ['the ending of each item’s run', { ...match, choices: endings }, 'fine=well old=sts late=s3'],
  [
    'the choice that each item names',
    {
      ...sourced,
      kind: 'match',
      choices: [
        { id: 'x', says: 'X' },
        { id: 'y', says: 'Y' },
      ],
      items: [says('a', { is: 'y' }), says('b', { is: 'y' })],
    },
    'a=y b=y',
  ],
  ['the claim that the run failed on', { ...claim, options: claims }, 'exp'],
  [
    'the claim that is marked',
    {
      ...claim,
      source: 'sts-api',
      options: [...claims.slice(0, 2), { id: 'sub', because: 'sub', right: true }],
    },
    'sub',
  ],
] as const)('right is %s', async ([, question, right]) => {
  expect(await rightAnswer(questionOf(question), play)).toBe(right)
})

test.for([
  ['no run ends so', { ...several, outcome: 'Lost', options: tries }, 'no option is right'],
  [
    'every run ends so',
    { ...several, options: [...tries.slice(1), says('again', { faults: ['old'] })] },
    'every option is right',
  ],
  [
    'the items are in order already',
    { ...order, items: steps.toReversed().toSorted((one) => (one.id === 'sign-in' ? -1 : 0)) },
    'its items are in order already',
  ],
  [
    'the run never comes to an item',
    { ...order, items: [...steps, says('s3', { at: 'GetObject' })] },
    'the run never comes to "GetObject" of "s3"',
  ],
  [
    'no choice agrees with a run',
    { ...match, choices: endings.slice(1) },
    '"fine": exactly one choice must agree with granted by nobody',
  ],
  [
    'the run fails on no claim that is offered',
    { ...claim, faults: ['late'], options: claims },
    'one option must be the claim that fails (none)',
  ],
] as const)('a question cannot be asked where %s', async ([, question, complaint]) => {
  await expect(rightAnswer(questionOf(question), play)).rejects.toThrow(complaint)
})
