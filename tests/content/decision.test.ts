/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { changed, decide, flips, type Situation } from '../../src/learning/decision/decide.ts'
import { decisionCard, decisionFile } from '../../src/learning/decision/decision-schema.ts'
import { readSituation, writeSituation } from '../../src/learning/decision/situation-link.ts'

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'))
const decision = decisionFile.parse(read('content/decision/rules.yaml'))
const cards = z.array(decisionCard).parse(read('content/decision/cards.yaml'))
const needs = decision.groups.flatMap((group) => group.needs.map(({ id }) => id))
const situation = (words: string): Situation => new Set(words.split(' '))

/** Every situation that there can be. */
const all: readonly Situation[] = decision.askers.flatMap(({ id }) =>
  needs.reduce<readonly Situation[]>(
    (found, need) => found.flatMap((each) => [each, new Set([...each, need])]),
    [new Set([id])],
  ),
)

test.for([
  // People whose app calls AWS
  ['mobile calls-aws social', 'identity-pool'],
  ['mobile calls-aws social many-providers', 'identity-pool'],
  ['mobile calls-aws guests', 'identity-pool'],
  ['mobile calls-aws social role-per-group', 'identity-pool'],
  ['mobile calls-aws social sync', 'identity-pool'],
  ['mobile calls-aws own-sign-up', 'user-and-identity-pool'],
  ['mobile calls-aws own-sign-up role-per-group', 'user-and-identity-pool'],
  ['mobile calls-aws own-sign-up guests', 'user-and-identity-pool'],
  ['mobile calls-aws social narrowed', 'token-vending'],
  ['mobile calls-aws social narrowed no-server', 'classic-flow'],
  ['mobile calls-aws social provider-claims', 'direct-sts'],
  ['browser calls-aws oidc-token', 'identity-pool'],
  ['browser calls-aws oidc-token long', 'direct-sts'],
  // People whose app does not
  ['mobile social', 'own-api'],
  ['mobile own-sign-up', 'user-pool-api'],
  ['mobile social only-files', 'presigned'],
  ['browser public', 'public-address'],
  // Machines
  ['ci calls-aws oidc-token', 'direct-sts'],
  ['ci calls-aws oidc-token long narrowed provider-claims', 'direct-sts'],
  ['ci oidc-token', 'own-api'],
  ['kubernetes calls-aws oidc-token', 'direct-sts'],
  ['eks calls-aws oidc-token', 'pod-identity'],
  ['eks calls-aws oidc-token provider-claims', 'direct-sts'],
  ['on-aws calls-aws', 'compute-role'],
  ['on-aws calls-aws oidc-token', 'compute-role'],
  ['server calls-aws certificate', 'roles-anywhere'],
  ['server calls-aws oidc-token', 'direct-sts'],
  ['server calls-aws', 'roles-anywhere'],
  // Staff
  ['staff calls-aws', 'identity-center'],
  ['staff calls-aws oidc-token role-per-group', 'identity-center'],
] as const)('%s: %s', ([holds, answer]) => {
  expect(decide(decision, situation(holds))).toBe(answer)
})

/** What comes first in each of them. */
const firsts = all.map((each) => ({ each, first: decide(decision, each) }))

const familyOf = (answer: string | undefined) =>
  decision.answers.find(({ id }) => id === answer)?.family

const words = (found: typeof firsts) => found.map(({ each }) => [...each].join(' '))

test('nothing fits only where a session is asked for that no way to people or machines gives', () => {
  const without = firsts.filter(({ each, first }) => {
    const special = each.has('provider-claims') || each.has('narrowed')
    return first === undefined && !(special && each.has('no-server') && each.has('calls-aws'))
  })
  expect(words(without)).toEqual([])
})

test('who calls no AWS service is never led to AWS credentials', () => {
  const led = firsts.filter(({ each, first }) => {
    const family = familyOf(first)
    return !each.has('calls-aws') && (family === 'cognito' || family === 'direct-sts')
  })
  expect(words(led)).toEqual([])
})

test('guests are never led to direct STS', () => {
  const led = firsts.filter(({ each, first }) => each.has('guests') && first === 'direct-sts')
  expect(words(led)).toEqual([])
})

test('mobile apps are led to direct STS only where a pool cannot give the session', () => {
  const led = firsts.filter(
    ({ each, first }) =>
      each.has('mobile') &&
      first === 'direct-sts' &&
      !each.has('provider-claims') &&
      !each.has('narrowed'),
  )
  expect(words(led)).toEqual([])
})

test('every answer is first somewhere', () => {
  const first = new Set(firsts.map((each) => each.first))
  expect(decision.answers.map(({ id }) => id).filter((id) => !first.has(id))).toEqual([])
})

test('every answer names a source and a lesson that exist', () => {
  const sources = Object.keys(z.record(z.string(), z.unknown()).parse(read('content/sources.yaml')))
  for (const { source, lesson } of decision.answers) {
    expect(sources).toContain(source)
    expect(existsSync(`content/lessons/${lesson}.mdx`), lesson).toBe(true)
  }
})

test('a link to a situation opens that situation', () => {
  for (const each of all.slice(0, 2000))
    expect(readSituation(decision, writeSituation(decision, each))).toEqual(each)
})

test('there are twenty cards', () => {
  expect(new Set(cards.map(({ id }) => id)).size).toBe(20)
})

test.for(cards)('$title: the sides differ in one thing and in what fits', ({ one, other }) => {
  const [first, second] = [new Set(one.holds), new Set(other.holds)]
  const changes = [...first.symmetricDifference(second)]
  const [change = ''] = changes.filter((id) => second.has(id))
  expect(changed(decision, first, change || (changes[0] ?? ''))).toEqual(second)
  expect(one.answer).not.toBe(other.answer)
})

test.for(cards)('$title: the rules answer so', ({ one, other }) => {
  expect([one, other].map(({ holds }) => decide(decision, new Set(holds)))).toEqual([
    one.answer,
    other.answer,
  ])
})

test.for(cards)('$title: the explorer names it as a flip', ({ one, other }) => {
  const named = flips(decision, new Set(one.holds)).map(({ answer }) => answer)
  expect(named).toContain(other.answer)
})

test('no two cards show the same pair', () => {
  const pairs = cards.map(({ one, other }) => `${one.holds.toSorted()}|${other.holds.toSorted()}`)
  expect(new Set(pairs).size).toBe(pairs.length)
})
