/** Runs a scenario once in the background, so that its services are fetched before they are asked. @module */
import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { playToEnd } from '../../machines/advance.ts'
import { machines } from '../../machines/index.ts'
import { startOf } from '../../scenarios/apply-faults.ts'
import type { Scenario } from '../../scenarios/scenario.ts'

/** What a person does first with a stage that they are about to use. */
const signs = ['pointerenter', 'pointerdown', 'focusin'] as const

/**
 * Starts when a person turns to the stage, so that who only reads past it loads no services; what
 * comes of the run is thrown away. What does not come is said once somebody asks for it.
 */
export function useWarmUp(root: RefObject<HTMLElement>, scenario: Scenario, ready: boolean): void {
  useEffect(() => {
    const stage = root.current
    if (!ready || !stage) return
    const listening = new AbortController()
    const run = () => {
      listening.abort()
      playToEnd(machines[scenario.flow], startOf(scenario, [])).catch(() => {})
    }
    for (const sign of signs) stage.addEventListener(sign, run, { signal: listening.signal })
    return () => listening.abort()
  }, [root, ready, scenario])
}
