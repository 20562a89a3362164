/** The run that the page's address asks for: see machines/run-link.ts. @module */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { RunLinkProblem } from '../../machines/run-link.ts'
import { runLinkPrefix } from '../../machines/run-link-prefix.ts'
import type { Player } from './use-player.ts'

const theStart = { faults: [], events: [], cursor: 0 }

/**
 * Opens the run of the address, now and whenever the fragment changes; from the start where the link
 * cannot be followed.
 *
 * @returns Why it cannot be followed.
 */
export function useLinkedRun(
  root: RefObject<HTMLElement>,
  { context: { scenario }, send }: Player,
): RunLinkProblem | undefined {
  const [problem, setProblem] = useState<RunLinkProblem>()
  useEffect(() => {
    const open = async () => {
      const { hash } = location
      if (!hash.startsWith(runLinkPrefix) || !globalThis.crypto?.subtle) return
      const { readRunLink } = await import('../../machines/run-link.ts')
      const link = readRunLink(hash, [scenario])
      if (!link || !isAbout(link.scenario, root.current)) return
      const { run } = link
      setProblem(typeof run === 'string' ? run : undefined)
      send({ type: 'open', run: typeof run === 'string' ? theStart : run })
    }
    void open()
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [root, scenario, send])
  return problem
}

/** Whether a link to a scenario is for this stage: it shows the scenario, or is the first where none does. */
function isAbout(scenario: string, stage: HTMLElement | null): boolean {
  const home = stage?.closest<HTMLElement>('[data-simulation]')
  if (!home) return true
  const homes = [...document.querySelectorAll<HTMLElement>('[data-simulation]')]
  const meant = homes.find(({ dataset }) => dataset['simulation'] === scenario) ?? homes[0]
  return meant === home
}
