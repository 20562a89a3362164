/// <reference types="node" />
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { foundRun } from '../../src/components/clinic/case-run.ts'
import { paneOf } from '../../src/components/clinic/evidence.ts'
import { defectOf, runBench, versionsOf } from '../../src/components/lesson/repair-bench.ts'
import { clinicCase } from '../../src/learning/clinic-schema.ts'
import { caseVerdict, repairAnswer } from '../../src/learning/repair-verdict.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

const cases = globSync('content/clinic/*.yaml')
  .sort()
  .map((path) => ({
    name: basename(path, '.yaml'),
    of: clinicCase.parse(parse(readFileSync(path, 'utf8'))),
  }))

test('there are at least sixteen cases, each from a thread of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(16)
  const threads = cases.map(({ of }) => of.thread.url)
  expect(new Set(threads).size).toBe(threads.length)
  const places = cases.map(({ of }) => of.order)
  expect(new Set(places).size).toBe(places.length)
})

test('some cases are refusals of Cognito, STS and S3, and some are doors left open', async () => {
  const parties = await Promise.all(
    cases.map(async ({ of }) => (await foundRun(of)).context.refusal?.party ?? 'nobody'),
  )
  expect(new Set(parties)).toEqual(new Set(['cognito-identity', 'sts', 's3', 'nobody']))
})

test.for(cases)('$name goes wrong as its evidence says', async ({ name, of }) => {
  expect(of.repair.id).toBe(name)
  const { context } = await foundRun(of)
  const seen = of.repair.bench.find(({ id }) => id === of.seen)
  expect(context.refusal === undefined).toBe(seen?.lets === 'nobody')
  for (const evidence of of.evidence) expect(paneOf(evidence, context).text).not.toBe('')
})

test.for(cases)(
  '$name: its reference repair works, and what it starts with does not',
  async ({ of: { repair } }) => {
    const scenario = readScenario(repair.scenario)
    const { start, working } = versionsOf(repair)
    expect(defectOf(working)).toBeUndefined()
    const results = await runBench(scenario, repair, working)
    expect(results.filter((result) => caseVerdict(result) !== 'as-it-should')).toEqual([])
    expect(repairAnswer(await runBench(scenario, repair, start))).not.toBe('passed')
  },
)

const broad = cases.flatMap(({ name, of }) =>
  of.tooBroad.map(({ version }, index) => ({ name, index, repair: of.repair, version })),
)

test('most cases have a repair that lets in too many', () => {
  expect(new Set(broad.map(({ name }) => name)).size).toBeGreaterThan(cases.length / 2)
})

test.for(broad)('$name, $index: too broad, although it ends the complaint', async (row) => {
  const { repair, version } = row
  const results = await runBench(readScenario(repair.scenario), repair, version)
  const verdicts = results.map(caseVerdict)
  expect(verdicts).toContain('too-broad')
  expect(verdicts).not.toContain('too-narrow')
})

test.for(cases)('$name says in full why each of its bench should come out so', ({ of }) => {
  const short = of.repair.bench.filter(({ because }) => because.split(/\s+/).length < 15)
  expect(short.map(({ id, because }) => `${id}: ${because}`)).toEqual([])
})

test.for(cases)('$name leads to a heading of a lesson', ({ of: { lesson } }) => {
  const text = readFileSync(`content/lessons/${lesson.is}.mdx`, 'utf8')
  const anchors = [...text.matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, '')
      .replaceAll(' ', '-'),
  )
  expect(anchors).toContain(lesson.anchor)
})
