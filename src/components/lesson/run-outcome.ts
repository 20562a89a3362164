/** How a scenario's run goes and ends, found by running it: at build time and in tests. @module */
import type { RunOutcome } from '../../learning/right-option.ts'
import { type Position, playToEnd } from '../../machines/advance.ts'
import { machines } from '../../machines/index.ts'
import { startOf } from '../../scenarios/apply-faults.ts'
import { readScenario } from '../../scenarios/read-scenario.ts'

/**
 * Where a scenario with these faults ends, with all that crossed the wire on the way.
 *
 * @throws {Error} There is no such scenario or fault, or the simulation has a defect.
 */
export async function runToEnd(scenarioId: string, faults: readonly string[]): Promise<Position> {
  const scenario = readScenario(scenarioId)
  const unknown = faults.filter((fault) => !scenario.faults.some(({ id }) => id === fault))
  if (unknown.length > 0)
    throw new Error(`Scenario "${scenarioId}" has no fault "${unknown.join('", "')}".`)
  const end = (await playToEnd(machines[scenario.flow], startOf(scenario, faults))).at(-1)
  if (end?.state !== 'granted' && end?.state !== 'refused')
    throw new Error(`"${scenarioId}" with ${faults.join(', ') || 'no fault'} ends ${end?.state}.`)
  return end
}

/** How that run ended, as quizzes compare it. */
export async function runOutcome(
  scenarioId: string,
  faults: readonly string[],
): Promise<RunOutcome> {
  const { refusal } = (await runToEnd(scenarioId, faults)).context
  return refusal ? { outcome: refusal.code, by: refusal.party } : { outcome: 'granted' }
}
