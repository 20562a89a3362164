/** Every run sheet adds up, and shows and ends as it says. */
/// <reference types="node" />
import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { planOfSheet, type Site } from '../../src/components/training/plan-of-sheet.ts'
import { quizFile } from '../../src/learning/quiz-schema.ts'
import { runSheet } from '../../src/learning/run-sheet-schema.ts'
import { playToEnd } from '../../src/machines/advance.ts'
import { machines } from '../../src/machines/index.ts'
import { replay } from '../../src/machines/player.ts'
import { readRunLink } from '../../src/machines/run-link.ts'
import { startOf } from '../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'
import { scenesOf } from '../../src/training/sheet-plan.ts'
import { stateTitles } from '../../src/views/leg-words.ts'

const read = (path: string): unknown => parse(readFileSync(path, 'utf8'))
const sheets = globSync('content/run-sheets/*.yaml')
  .sort()
  .map((path) => ({ id: basename(path, '.yaml'), sheet: runSheet.parse(read(path)) }))
const runs = sheets.flatMap(({ id, sheet }) =>
  sheet.blocks.flatMap(({ title, scenes }) =>
    scenes.flatMap((scene) =>
      'scenario' in scene
        ? [{ id, block: title, of: `${scene.scenario} ${scene.faults.join(' ')}`, scene }]
        : [],
    ),
  ),
)

const site: Site = {
  address: (path) => `/${path}/`,
  pageOf: () => '/playground/',
  quiz: async (id) => quizFile.parse(read(`content/quizzes/${id}.yaml`)),
}

test.for(runs)('$id, $block: $of shows and ends as the sheet says', async ({ scene }) => {
  const scenario = readScenario(scene.scenario)
  const known = scenario.faults.map(({ id }) => id)
  expect(known).toEqual(expect.arrayContaining(scene.faults))
  const positions = await playToEnd(machines[scenario.flow], startOf(scenario, scene.faults))
  expect(stateTitles[positions[scene.steps]?.state ?? '']).toBe(scene.shows)
  expect(positions.at(-1)?.context.refusal?.code ?? 'granted').toBe(scene.ends)
})

test.for(sheets)('the links of $id open exactly what is shown', async ({ id, sheet }) => {
  for (const scene of scenesOf(await planOfSheet(id, sheet, site))) {
    if (scene.kind === 'page') continue
    const scenario = readScenario(scene.scenario)
    const stop = scene.stops[scene.at]
    const run = readRunLink(stop?.link ?? '', [scenario])?.run
    if (!run || typeof run === 'string') throw new Error(`${stop?.link} cannot be read: ${run}`)
    const shown = (await replay({ scenario, ...run })).at(-1)
    expect(stateTitles[shown?.state ?? '']).toBe(stop?.title)
  }
})

test.for(sheets)('the votes of $id have one right answer, or are free', async ({ id, sheet }) => {
  const { blocks } = await planOfSheet(id, sheet, site)
  for (const { ask, options, right } of blocks.flatMap(({ votes }) => votes)) {
    expect(options.length, ask).toBeLessThanOrEqual(4)
    if (right) expect(options[right.option], ask).toMatch(/./)
  }
})

test.for(sheets)('the pages that $id shows are there', ({ sheet }) => {
  const pages = sheet.blocks
    .flatMap(({ scenes }) => scenes)
    .flatMap((scene) => ('page' in scene ? [scene.page] : []))
  expect(pages.filter((page) => !existsSync(`content/${page}.mdx`))).toEqual([])
})

test('there are sheets for 45, 60 and 90 minutes, half a day and a full day', () => {
  const lengths = sheets.map(({ sheet }) => sheet.lasts).toSorted((one, other) => one - other)
  expect(lengths).toEqual([45, 60, 90, 210, 420])
})

test('a sheet that says what its run does not do is refused', async () => {
  const [{ sheet } = { sheet: undefined }] = sheets
  if (!sheet) throw new Error('there is no sheet')
  const lie = {
    scenario: 'photo-app-direct',
    faults: ['wrong-audience'],
    steps: 2,
    shows: 'Has a token',
    ends: 'InvalidIdentityToken',
  }
  const blocks = sheet.blocks.map((block) => ({ ...block, scenes: [lie] }))
  await expect(planOfSheet('lie', { ...sheet, blocks }, site)).rejects.toThrow(
    'it ends AccessDenied',
  )
})
