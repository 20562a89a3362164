import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { advance, type Position, playToEnd } from '../../../../src/machines/advance.ts'
import type { Edit, EditTarget } from '../../../../src/machines/edit/edit.ts'
import {
  type EditableRun,
  editablesOf,
  positionAt,
  valueAt,
} from '../../../../src/machines/edit/editables.ts'
import { isPolicyTarget } from '../../../../src/machines/edit/policy-target.ts'
import { readSettings, writeSettings } from '../../../../src/machines/edit/settings.ts'
import { machines } from '../../../../src/machines/index.ts'
import { startOf } from '../../../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../../../src/scenarios/read-scenario.ts'
import type { Scenario } from '../../../../src/scenarios/scenario.ts'

const scenarios = readdirSync('content/scenarios').map((file) =>
  readScenario(file.replace(/\.yaml$/, '')),
)

const runOf = async (scenario: Scenario): Promise<Omit<EditableRun, 'cursor'>> => {
  const positions = await playToEnd(machines[scenario.flow], startOf(scenario, []))
  return { scenario, positions, events: positions.slice(1).map(() => ({ type: 'next' })) }
}

const playedOn = async ({ flow }: Scenario, from: Position): Promise<Position> => {
  let position = from
  while (position.canGoOn) position = await advance(machines[flow], position, { type: 'next' })
  return position
}

/** All that the run said and came to hold. */
const bytes = ({ state, context: { trace, holdings } }: Position) =>
  JSON.stringify([state, trace, holdings])

describe.for(scenarios.map((scenario) => [scenario.id, scenario] as const))(
  '%s',
  ([, scenario]) => {
    test('an edit that changes nothing changes nothing, whatever it is of and wherever', async () => {
      const run = await runOf(scenario)
      const end = run.positions.at(-1)
      if (!end) throw new Error('a run has a start')
      const kinds = new Set<EditTarget['kind']>()
      const done = new Set<string>()
      for (let cursor = 0; cursor < run.positions.length; cursor++)
        for (const { target, places } of await editablesOf({ ...run, cursor }))
          for (const at of places) {
            const value = await valueAt({ ...run, cursor }, target, at)
            if (!value.ok) throw new Error(`${JSON.stringify(target)}: ${value.refusal.message}`)
            const change = typeof value.value === 'string' ? value.value : {}
            const edit: Edit = {
              target,
              change,
              ...(target.kind === 'token' ? { resign: true } : {}),
            }
            const edited = await advance(
              machines[scenario.flow],
              positionAt({ ...run, cursor }, at),
              { type: 'edit', edit },
            )
            expect(edited.context.edits).toEqual([{ edit }])
            kinds.add(target.kind)
            // Before the last step is where the run stood a step earlier, and once is enough.
            if (at < cursor || done.has(JSON.stringify(target))) continue
            done.add(JSON.stringify(target))
            expect(bytes(await playedOn(scenario, edited))).toBe(bytes(end))
          }
      expect([...kinds]).toEqual(expect.arrayContaining(['request', 'trust-policy', 'role']))
    }, 60_000)

    test('settings that are written as they were read are the same settings', async () => {
      const run = await runOf(scenario)
      const [start, end] = [run.positions[0], run.positions.at(-1)]
      if (!start || !end) throw new Error('a run has a start')
      let { world } = start.context
      for (const { target } of await editablesOf({ ...run, cursor: 0 })) {
        if (target.kind === 'request' || target.kind === 'token' || isPolicyTarget(target)) continue
        const read = await readSettings(world, target)
        const written = read.ok ? await writeSettings(world, target, read.value) : read
        if (!written.ok) throw new Error(`${JSON.stringify(target)}: ${written.refusal.message}`)
        world = written.value
        expect(await readSettings(world, target)).toEqual(read)
      }
      const rewritten = { ...start, context: { ...start.context, world } }
      expect(bytes(await playedOn(scenario, rewritten))).toBe(bytes(end))
    })
  },
)
