/** The run that a case of the clinic is about: played while the page is built, and by tests. @module */
import type { ClinicCase } from '../../learning/clinic-schema.ts'
import type { Position } from '../../machines/advance.ts'
import { readScenario } from '../../scenarios/read-scenario.ts'
import { playCase, versionsOf } from '../lesson/repair-bench.ts'

/**
 * Where the case ends as it is found.
 *
 * @throws {Error} The case names a scenario or a case of its bench that is not there.
 */
export async function foundRun({ seen, repair }: ClinicCase): Promise<Position> {
  const tried = repair.bench.find(({ id }) => id === seen)
  if (!tried) throw new Error(`Case "${repair.id}": its bench has no "${seen}".`)
  return playCase(readScenario(repair.scenario), repair, tried, versionsOf(repair).start)
}
