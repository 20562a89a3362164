/** Runs of the lesson's scenario, for tests of what is drawn from them. */
import { type Position, playToEnd } from '../../src/machines/advance.ts'
import { machines } from '../../src/machines/index.ts'
import { startOf } from '../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

/** Ana's photo, read with credentials from STS. */
export const photoApp = readScenario('photo-app-direct')

/** The last position of a scenario's run with these faults. */
export async function endOf(id: string, ...faults: readonly string[]): Promise<Position> {
  const end = (await runOf(id, ...faults)).at(-1)
  if (!end) throw new Error('a run has at least its start')
  return end
}

/** Every resting position of a scenario's run with these faults, the start first. */
export async function runOf(
  id: string,
  ...faults: readonly string[]
): Promise<readonly Position[]> {
  const scenario = readScenario(id)
  return playToEnd(machines[scenario.flow], startOf(scenario, faults))
}

/** Every resting position of the photo app's run with these faults, the start first. */
export const runWith = (...faults: readonly string[]): Promise<readonly Position[]> =>
  runOf(photoApp.id, ...faults)

/** The last position of that run. */
export const endWith = (...faults: readonly string[]): Promise<Position> =>
  endOf(photoApp.id, ...faults)

/** Who refused at the end of a run, how, and at which check; without values where nobody did. */
export function refusalOf({ context: { refusal, trace } }: Pick<Position, 'context'>) {
  const checks = trace.at(-1)?.exchanges.at(-1)?.checks ?? []
  return {
    party: refusal?.party,
    status: refusal?.status,
    code: refusal?.code,
    check: checks.find(({ verdict }) => verdict === 'fail')?.id,
  }
}
