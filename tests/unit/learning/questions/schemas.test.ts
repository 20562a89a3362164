import { expect, test } from 'vitest'
import { z } from 'zod'
import { quizFile } from '../../../../src/learning/quiz-schema.ts'

const says = (id: string, more: object = {}) => ({ id, says: id, because: id, ...more })
const asked = { id: 'asked', ask: 'What is right?' }
const policy = { account: '111122223333', role: 'lumen', start: '{}', working: '{}' }
const benchOf = (...lets: readonly string[]) =>
  lets.map((each, index) => says(`case-${index}`, { lets: each }))

const repair = {
  ...asked,
  kind: 'repair',
  scenario: 'photo-app-direct',
  policy,
  bench: benchOf('in', 'nobody'),
}

function complaints(question: object): string {
  const parsed = quizFile.safeParse({ title: 'A quiz', guess: question, questions: [question] })
  return parsed.success ? '' : (z.prettifyError(parsed.error).split('✖').at(-1)?.trim() ?? '')
}

test('a repair is accepted, and its cases have no faults unless they name them', () => {
  const { questions } = quizFile.parse({ title: 'A quiz', guess: repair, questions: [repair] })
  expect(questions).toEqual([
    { ...repair, bench: repair.bench.map((each) => ({ ...each, faults: [] })) },
  ])
})

test.for([
  [
    'a bench that lets everybody in',
    { ...repair, bench: benchOf('in', 'in') },
    'a bench has a case to let in and one to keep out: else a policy for everybody, or for nobody, passes\n  → at questions[0].bench',
  ],
  [
    'a field whose working value is not offered',
    {
      ...repair,
      policy: undefined,
      request: [
        { field: 'roleArn', label: 'RoleArn', values: ['a', 'b'], start: 'a', working: 'c' },
      ],
    },
    'start and working are among the values\n  → at questions[0].request[0]',
  ],
  [
    'a repair that cites a document',
    { ...repair, source: 'sts-api' },
    'Unrecognized key: "source"\n  → at questions[0]',
  ],
  [
    'several of which all are right',
    {
      ...asked,
      kind: 'several',
      source: 'sts-api',
      options: ['a', 'b', 'c'].map((id) => says(id, { right: true })),
    },
    'some options are right: true and some are not\n  → at questions[0].options',
  ],
  [
    'a place that is missing',
    {
      ...asked,
      kind: 'order',
      source: 'sts-api',
      items: [1, 2, 4].map((place) => says(`at-${place}`, { place })),
    },
    'the places are 1, 2, 3 and so on, each once\n  → at questions[0].items',
  ],
  [
    'an item that is no choice',
    {
      ...asked,
      kind: 'match',
      source: 'sts-api',
      choices: [
        { id: 'x', says: 'X' },
        { id: 'y', says: 'Y' },
      ],
      items: [says('a', { is: 'x' }), says('b', { is: 'z' })],
    },
    'every item is one of the choices\n  → at questions[0]',
  ],
  [
    'a token that the app never holds',
    {
      ...asked,
      kind: 'claim',
      scenario: 'photo-app-direct',
      token: 'password',
      options: ['a', 'b', 'c'].map((id) => ({ id, because: id })),
    },
    'Invalid option: expected one of "idToken"|"openIdToken"\n  → at questions[0].token',
  ],
] as const)('%s is refused, and the place is named', ([, question, complaint]) => {
  expect(complaints(question)).toBe(complaint)
})
