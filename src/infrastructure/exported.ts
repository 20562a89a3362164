/** A scenario as what a person can run in an account of their own. @module */
import { type Start, startOf } from '../scenarios/apply-faults.ts'
import type { Scenario } from '../scenarios/scenario.ts'
import { infrastructureOf } from './describe/infrastructure-of.ts'
import { accountOf } from './describe/stand-ins.ts'
import { overBroadTrusts } from './over-broad-trust.ts'
import type { Exported } from './preface.ts'

/**
 * What every form is written from. Chosen faults come along: they may be the repair that a person
 * tries, or what the warning is about.
 */
export function exportedOf(scenario: Scenario, faults: readonly string[]): Exported {
  const start: Start = startOf(scenario, faults)
  return {
    infrastructure: infrastructureOf(scenario.title, start),
    trusts: overBroadTrusts(accountOf(start.world), start.world),
  }
}
