/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { apiMap } from '../../src/components/lesson/api-map.ts'
import { errorCatalogue } from '../../src/components/lesson/error-catalogue.ts'
import { providerTokens } from '../../src/components/lesson/provider-tokens.ts'
import { stsError } from '../../src/components/lesson/sts-errors.ts'
import { cognitoTokens } from '../../src/components/lesson/token-table.ts'
import { parsePolicy } from '../../src/federation/iam/parse-policy.ts'
import { presetNames } from '../../src/federation/idp/providers/presets.ts'
import { policyPattern, stsErrorFile, term } from '../../src/learning/reference-schema.ts'
import { tryPolicy } from '../../src/learning/try-policy.ts'
import { advance, startPosition } from '../../src/machines/advance.ts'
import { machines } from '../../src/machines/index.ts'
import { readRunLink } from '../../src/machines/run-link.ts'
import { startOf } from '../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'))
const terms = z.array(term).parse(read('content/glossary.yaml'))
const patterns = z.array(policyPattern).parse(read('content/policy-patterns.yaml'))

test.for(patterns)('$title: AWS would store it', ({ policy }) => {
  expect(parsePolicy(policy, 'trust').ok).toBe(true)
})

test.for(patterns.flatMap((pattern) => pattern.tries.map((each) => ({ pattern, each, ...each }))))(
  '$pattern.title, $says: the engine decides so',
  ({ pattern, each }) => {
    expect(tryPolicy(pattern, each)).toBe(each.lets)
  },
)

test('there are good patterns and bad ones', () => {
  expect(new Set(patterns.map(({ good }) => good))).toEqual(new Set([true, false]))
})

test('ids are unique, and terms are in order', () => {
  for (const list of [terms, patterns]) {
    const ids = list.map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  }
  const words = terms.map(({ id }) => id)
  expect(words).toEqual(words.toSorted())
})

/** The terms that a text opens, in its order. */
const opened = (text: string): readonly string[] =>
  [...text.matchAll(/<Term is="([^"]+)"/g)].map(([, id = '']) => id)

const texts = globSync('content/**/*.mdx').map((path) => ({
  path,
  opens: opened(readFileSync(path, 'utf8')),
}))

test.for(texts)('$path opens terms of the glossary, each once', ({ opens }) => {
  const known = terms.map(({ id }) => id)
  expect(opens.filter((id) => !known.includes(id))).toEqual([])
  expect(opens).toEqual([...new Set(opens)])
})

test.for(texts.filter(({ path }) => path.startsWith('content/lessons/')))(
  '$path opens a term',
  ({ opens }) => {
    expect(opens.length).toBeGreaterThan(0)
  },
)

test('every term of the glossary is opened in a lesson', () => {
  const lessons = texts.filter(({ path }) => path.startsWith('content/lessons/'))
  const used = new Set(lessons.flatMap(({ opens }) => opens))
  expect(terms.map(({ id }) => id).filter((id) => !used.has(id))).toEqual([])
})

test('the catalogue of errors holds the codes of every lesson, each with a cause', {
  timeout: 60_000,
}, async () => {
  const errors = await errorCatalogue()
  expect(errors.filter(({ causes }) => causes.length === 0)).toEqual([])
  const apis = errors.filter(({ code }) => /^[A-Z]\w+$/.test(code))
  expect(apis.filter(({ message }) => message === '')).toEqual([])
  const codes = new Set(errors.map(({ code }) => code))
  for (const code of [
    'AccessDenied',
    'ExpiredToken',
    'ExpiredTokenException',
    'InvalidIdentityToken',
    'ValidationError',
  ])
    expect(codes).toContain(code)
})

test('every way to an error opens the run at that refusal', { timeout: 60_000 }, async () => {
  const errors = await errorCatalogue()
  for (const { code, status, message, causes } of errors) {
    const [cause] = causes
    const scenario = readScenario(cause?.scenario ?? '')
    const link = readRunLink(cause?.run ?? '', [scenario])
    if (typeof link?.run !== 'object') throw new Error(`${cause?.run}: ${link?.run}`)
    const { faults, events, cursor } = link.run
    const machine = machines[scenario.flow]
    let position = startPosition(machine, startOf(scenario, faults))
    for (const event of events.slice(0, cursor)) position = await advance(machine, position, event)
    const { refusal } = position.context
    expect([refusal?.code, refusal?.status, refusal?.message]).toEqual([code, status, message])
  }
})

test('the map has every call that leads to credentials, unsigned, and what they last', {
  timeout: 60_000,
}, async () => {
  const calls = await apiMap()
  const unsigned = calls.filter(({ signed }) => !signed).map(({ operation }) => operation)
  for (const operation of [
    'AssumeRoleWithWebIdentity',
    'GetId',
    'GetOpenIdToken',
    'GetCredentialsForIdentity',
    'SignUp',
    'InitiateAuth',
  ])
    expect(unsigned).toContain(operation)
  const signed = calls.filter((call) => call.signed).map(({ operation }) => operation)
  for (const operation of ['GetObject', 'GetCallerIdentity', 'UpdateRecords'])
    expect(signed).toContain(operation)
  const lasting = Object.fromEntries(calls.map((call) => [call.operation, call.lifetimes]))
  expect(lasting['GetOpenIdToken']).toEqual([600])
  expect(lasting['GetCredentialsForIdentity']).toEqual([3600])
})

test('the table has a token of every provider, and each is taken by something', {
  timeout: 60_000,
}, async () => {
  const rows = [...(await providerTokens()), ...(await cognitoTokens())]
  expect(rows.filter(({ takenBy }) => takenBy.length === 0)).toEqual([])
  // The standard provider is no provider of its own; Facebook has two tokens under one name.
  expect(new Set(rows.map(({ maker, name }) => `${maker}, ${name}`)).size).toBe(
    presetNames.length - 1 + 5,
  )
})

const stsErrors = z.array(stsErrorFile).parse(read('content/sts-errors.yaml'))

test.for(stsErrors.flatMap(({ id, call }) => (call ? [{ id, call }] : [])))(
  'the error $id is one that STS answers, in words of its own',
  async ({ call }) => {
    const { code, message } = await stsError(call)
    const others = stsErrors.filter((other) => other.call && other.call !== call)
    const said = await Promise.all(others.map((other) => stsError(other.call ?? {})))
    expect([code, message]).not.toContain('')
    expect(said.map((other) => other.message)).not.toContain(message)
  },
)

test('a call with nothing wrong is no error', async () => {
  await expect(stsError({})).rejects.toThrow('STS takes this call: {}')
})
