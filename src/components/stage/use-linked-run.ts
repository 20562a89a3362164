/** The run that the page's address asks for: see machines/run-link.ts. @module */
import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { runLinkPrefix } from '../../machines/run-link-prefix.ts'
import type { LinkRemark } from './LinkNotice.tsx'
import type { Player } from './use-player.ts'

const theStart = { faults: [], events: [], cursor: 0 }

/**
 * Opens the run of the address, now and whenever the fragment changes; from the start where the link
 * cannot be followed.
 *
 * @returns Why it cannot be followed, or not to the letter.
 */
export function useLinkedRun(
  root: RefObject<HTMLElement>,
  { context: { scenario }, send }: Player,
): LinkRemark | undefined {
  const [remark, setRemark] = useState<LinkRemark>()
  useEffect(() => {
    const open = async () => {
      const { hash } = location
      if (!hash.startsWith(runLinkPrefix) || !globalThis.crypto?.subtle) return
      const { readAnyRunLink } = await import('../../machines/edited-run-link.ts')
      const link = await readAnyRunLink(hash, [scenario])
      if (!link || !isAbout(link.scenario, root.current)) return
      const { run, editsLeftOut } = link
      setRemark(typeof run === 'string' ? run : editsLeftOut && 'edits-left-out')
      send({ type: 'open', run: typeof run === 'string' ? theStart : run })
    }
    void open()
    addEventListener('hashchange', open)
    return () => removeEventListener('hashchange', open)
  }, [root, scenario, send])
  return remark
}

/** Whether a link to a scenario is for this stage: it shows the scenario, or is the first where none does. */
function isAbout(scenario: string, stage: HTMLElement | null): boolean {
  const home = stage?.closest<HTMLElement>('[data-simulation]')
  if (!home) return true
  const homes = [...document.querySelectorAll<HTMLElement>('[data-simulation]')]
  const meant = homes.find(({ dataset }) => dataset['simulation'] === scenario) ?? homes[0]
  return meant === home
}
