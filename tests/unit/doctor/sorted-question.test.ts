/** What was pasted into the wrong field is put into the right one. */
import { expect, test } from 'vitest'
import { openQuestion } from '../../../src/doctor/question.ts'
import { sortedQuestion } from '../../../src/doctor/sorted-question.ts'

const pool = JSON.stringify({ IdentityPoolId: 'p', AllowUnauthenticatedIdentities: true })
const poolRoles = JSON.stringify({ IdentityPoolId: 'p', Roles: {} })
const role = (name: string) => JSON.stringify({ Role: { Arn: name } })
const ofPool = { ...openQuestion('', ''), called: 'GetOpenIdToken' } as const

test('the outputs of several commands, pasted into one field', () => {
  const { question, moved } = sortedQuestion(
    ofPool,
    'token',
    [pool, poolRoles, role('a')].join('\n'),
  )
  expect(question).toMatchObject({
    called: 'GetOpenIdToken',
    token: '',
    role: role('a'),
    pool: { description: pool, roles: poolRoles },
  })
  expect(moved).toEqual(['pool', 'poolRoles', 'role'])
})

test('what stands where it belongs stays, to the last blank', () => {
  const text = `${pool}\n  `
  const { question, moved } = sortedQuestion(ofPool, 'pool', text)
  expect([question.pool.description, moved]).toEqual([text, []])
})

test('what is none of them stays, too', () => {
  const { question, moved } = sortedQuestion(ofPool, 'pool', '{"iss": "x"}')
  expect([question.pool.description, moved]).toEqual(['{"iss": "x"}', []])
})

test('a role is added to those that are there, a pool takes the place of the one before', () => {
  const first = sortedQuestion({ ...ofPool, role: role('a') }, 'pool', `${pool}${role('b')}`)
  expect(first.question.role).toBe(`${role('a')}\n${role('b')}`)
  const second = sortedQuestion(first.question, 'role', pool.replace('"p"', '"q"'))
  expect(second.question.pool.description).toBe(pool.replace('"p"', '"q"'))
})

test('a pool that is pasted where STS was called turns to the enhanced flow', () => {
  const { question } = sortedQuestion(openQuestion('', ''), 'role', pool)
  expect(question).toMatchObject({ called: 'GetCredentialsForIdentity', role: '' })
})
