/** Runs that something else on the page asks for: a quiz whose answer the simulation knows. @module */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Player } from './use-player.ts'

/** The event that asks for a run: see components/lesson/show-run.ts. */
const showRunEvent = 'handshake:show-run'

interface Run {
  readonly scenario: string
  readonly faults: readonly string[]
}

/**
 * Shows a run to its end when the page asks for one of this scenario. A request from before the
 * island ran waits in `data-run` on the element around it.
 */
export function useShownRun(root: RefObject<HTMLElement>, player: Player): void {
  const [goesOn, goOn] = useState(false)
  useEffect(() => {
    const show = ({ scenario, faults }: Run) => {
      if (scenario !== player.context.scenario.id) return
      player.send({ type: 'chooseFaults', faults })
      goOn(true)
    }
    const listen = (event: Event) => show((event as CustomEvent<Run>).detail)
    const home = root.current?.closest<HTMLElement>('[data-simulation]')
    const waiting = home?.dataset['run']
    if (home) delete home.dataset['run']
    if (waiting) show(JSON.parse(waiting) as Run)
    document.addEventListener(showRunEvent, listen)
    return () => document.removeEventListener(showRunEvent, listen)
  }, [])
  useEffect(() => {
    if (!goesOn || !player.resting) return
    if (player.next) player.step()
    else goOn(false)
  })
}
