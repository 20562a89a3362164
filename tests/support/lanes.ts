/** The lesson's three lanes, for tests of what is drawn from them. */
import { type Lane, playLane } from '../../src/machines/lane.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'

/** Ana, Google and one photo by three ways. */
export const threeWays = ['photo-app-enhanced', 'photo-app-classic', 'photo-app-direct'].map((id) =>
  readScenario(id),
)

/** The three, played with these faults. */
export const lanesWith = (...faults: readonly string[]): Promise<readonly Lane[]> =>
  Promise.all(threeWays.map((scenario) => playLane(scenario, faults)))
