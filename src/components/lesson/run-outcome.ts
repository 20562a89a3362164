/** How a scenario's run goes and ends, found by running it: at build time and in tests. @module */
import { withNested } from '../../federation/exchange.ts'
import type { PlayedRun } from '../../learning/right-answer.ts'
import type { RunOutcome } from '../../learning/right-option.ts'
import { type Position, playToEnd } from '../../machines/advance.ts'
import { machines } from '../../machines/index.ts'
import { startOf } from '../../scenarios/apply-faults.ts'
import { readScenario } from '../../scenarios/read-scenario.ts'
import { failingCondition } from './failing-condition.ts'

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
  if (!end || end.state === 'broken')
    throw new Error(`"${scenarioId}" with ${faults.join(', ') || 'no fault'} ends ${end?.state}.`)
  return end
}

/** How that run ended, as quizzes compare it. */
export async function runOutcome(
  scenarioId: string,
  faults: readonly string[],
): Promise<RunOutcome> {
  return outcomeOf(await runToEnd(scenarioId, faults))
}

/** That run as questions compare it: its ending, what it came to, and the claims that it failed on. */
export async function playedRun(scenarioId: string, faults: readonly string[]): Promise<PlayedRun> {
  const end = await runToEnd(scenarioId, faults)
  const exchanges = end.context.trace.flatMap((leg) => leg.exchanges).flatMap(withNested)
  const reached = exchanges.flatMap(({ operation, checks }) => [
    operation,
    ...checks.filter(({ verdict }) => verdict !== 'not-reached').map(({ id }) => id),
  ])
  const failed = exchanges
    .flatMap(({ checks }) => checks)
    .filter(({ verdict }) => verdict === 'fail')
  const keys = failed.flatMap(({ policies }) => failingCondition(policies)).map(({ key }) => key)
  return {
    ...outcomeOf(end),
    sequence: reached,
    failedClaims: [
      ...keys.map((key) => key.slice(key.lastIndexOf(':') + 1)),
      ...failed.flatMap(({ id }) => claimsOfChecks[id] ?? []),
    ],
  }
}

const outcomeOf = ({ context: { refusal } }: Position): RunOutcome =>
  refusal ? { outcome: refusal.code, by: refusal.party } : { outcome: 'granted' }

/** The claims that checks of STS look at, by the checks' ids. */
const claimsOfChecks: Readonly<Record<string, readonly string[]>> = {
  'token-times': ['exp'],
  'provider-known': ['iss'],
  'audience-registered': ['aud'],
}
