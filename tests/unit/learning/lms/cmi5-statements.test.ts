import { describe, expect, test } from 'vitest'
import { nothingKept, readCmi5Record } from '../../../../src/learning/lms/cmi5-record.ts'
import {
  answeredStatement,
  type Cmi5Launch,
  definedStatement,
} from '../../../../src/learning/lms/cmi5-statements.ts'

const cmi5 = { objectType: 'Activity', id: 'https://w3id.org/xapi/cmi5/context/categories/cmi5' }
const moveOn = {
  objectType: 'Activity',
  id: 'https://w3id.org/xapi/cmi5/context/categories/moveon',
}
const session = { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 'a-session' }
const mastery = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore'
const publisher = { objectType: 'Activity', id: 'urn:uuid:the-unit' }

const launch: Cmi5Launch = {
  actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: 'ana' } },
  registration: '760e3480-ba55-4991-94b0-01820dbd23a2',
  activityId: 'https://lms.example/unit',
  contextTemplate: { contextActivities: { grouping: [publisher] }, extensions: session },
  masteryScore: 0.8,
}
const made = { id: '6f9619ff-8b86-4011-b42d-00c04fc964ff', at: new Date('2026-11-27T10:00:00Z') }
const start = (verb: string) => ({
  id: made.id,
  timestamp: '2026-11-27T10:00:00.000Z',
  actor: launch.actor,
  verb: { id: `http://adlnet.gov/expapi/verbs/${verb}`, display: { en: verb } },
})

describe('a statement that cmi5 defines', () => {
  test('keeps the system’s context and says nothing of a result before there is one', () => {
    expect(definedStatement(launch, { verb: 'initialized' }, made)).toEqual({
      ...start('initialized'),
      object: { objectType: 'Activity', id: launch.activityId },
      context: {
        registration: launch.registration,
        contextActivities: { grouping: [publisher], category: [cmi5] },
        extensions: session,
      },
    })
  })

  test.for([
    ['passed', true, 85, 0.85],
    ['failed', false, 79.99, 0.7999],
  ] as const)(
    '%s has the score, the time and the mark that it goes by',
    ([verb, success, score, scaled]) => {
      expect(definedStatement(launch, { verb, time: 4250, score }, made)).toEqual({
        ...start(verb),
        object: { objectType: 'Activity', id: launch.activityId },
        context: {
          registration: launch.registration,
          contextActivities: { grouping: [publisher], category: [cmi5, moveOn] },
          extensions: { ...session, [mastery]: 0.8 },
        },
        result: { success, score: { scaled }, duration: 'PT4.25S' },
      })
    },
  )

  test('completed has no score, terminated no completion', () => {
    const completed = definedStatement(launch, { verb: 'completed', time: 1000 }, made)
    expect(completed['result']).toEqual({ completion: true, duration: 'PT1S' })
    const terminated = definedStatement(launch, { verb: 'terminated', time: 1000 }, made)
    expect(terminated['result']).toEqual({ duration: 'PT1S' })
    expect(terminated['context']).toMatchObject({ contextActivities: { category: [cmi5] } })
  })
})

test('an answer is no statement that cmi5 defines, and keeps the session', () => {
  const interaction = {
    id: 'a_quiz__a_question',
    type: 'matching',
    response: 'a.c,b.d',
    result: 'wrong',
  }
  expect(answeredStatement(launch, interaction as never, made)).toEqual({
    ...start('answered'),
    object: {
      objectType: 'Activity',
      id: 'https://lms.example/unit#a_quiz__a_question',
      definition: {
        type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
        interactionType: 'matching',
      },
    },
    context: { ...launch.contextTemplate, registration: launch.registration },
    result: { response: 'a[.]c[,]b[.]d', success: false },
  })
})

test.for([undefined, null, 'text', { progress: 'text' }])(
  '%j is no record of an earlier visit',
  (json) => {
    expect(readCmi5Record(json)).toEqual(nothingKept)
  },
)

test('a record comes back as it was kept', () => {
  const record = { ...nothingKept, page: 'lessons/one/index.html', passed: true, score: 85 }
  expect(readCmi5Record(JSON.parse(JSON.stringify(record)))).toEqual(record)
})
