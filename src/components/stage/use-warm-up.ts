/** Runs a scenario once in the background, so that its services are fetched before they are asked. @module */
import { useEffect } from 'preact/hooks'
import { playToEnd } from '../../machines/advance.ts'
import { machines } from '../../machines/index.ts'
import { startOf } from '../../scenarios/apply-faults.ts'
import type { Scenario } from '../../scenarios/scenario.ts'

/** Starts when the page has nothing else to do; what comes of the run is thrown away. */
export function useWarmUp(scenario: Scenario, ready: boolean): void {
  useEffect(() => {
    if (!ready) return
    const run = () => void playToEnd(machines[scenario.flow], startOf(scenario, []))
    const timer = setTimeout(run, 300)
    return () => clearTimeout(timer)
  }, [ready, scenario])
}
