/** Runs of the lesson's scenario, for tests of what is drawn from them. */
import { type Position, playToEnd } from '../../src/machines/advance.ts'
import { machines } from '../../src/machines/index.ts'
import { startOf } from '../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

/** Ana's photo, read with credentials from STS. */
export const photoApp = readScenario('photo-app-direct')

/** Every resting position of the photo app's run with these faults, the start first. */
export const runWith = (...faults: readonly string[]): Promise<readonly Position[]> =>
  playToEnd(machines[photoApp.flow], startOf(photoApp, faults))

/** The last position of that run. */
export async function endWith(...faults: readonly string[]): Promise<Position> {
  const end = (await runWith(...faults)).at(-1)
  if (!end) throw new Error('a run has at least its start')
  return end
}
