import type { RefObject } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { readAnyRunLink } from '../../machines/edited-run-link.ts'
import type { RunLinkProblem } from '../../machines/run-link.ts'
import type { Player } from './use-player.ts'

/** A link that somebody followed; following it once more makes another. */
export interface RunLink {
  /** The fragment, its `#` included. */
  readonly hash: string
}

/** What has to be said of a link that was followed, or could not be. */
type LinkRemark = RunLinkProblem | 'edits-left-out'

interface Props {
  readonly link: RunLink
  /** The stage. */
  readonly root: RefObject<HTMLElement>
  readonly player: Player
}

/**
 * Opens the run of a link, or the start where the link cannot be followed: and says why, and where
 * it was not followed to the letter.
 */
export function FollowedLink({ link, root, player: { context, send } }: Props) {
  const { scenario } = context
  const [remark, setRemark] = useState<LinkRemark>()
  useEffect(() => {
    const open = async () => {
      const read = await readAnyRunLink(link.hash, [scenario])
      if (!read || !isAbout(read.scenario, root.current)) return
      const { run, editsLeftOut } = read
      setRemark(typeof run === 'string' ? run : editsLeftOut && 'edits-left-out')
      send({ type: 'open', run: typeof run === 'string' ? theStart : run })
    }
    void open()
  }, [link, root, scenario, send])
  return remark ? (
    <p class="notice" role="alert">
      {reasons[remark]}
      {remark !== 'edits-left-out' && ' The scenario stands at its start instead.'}
    </p>
  ) : null
}

const theStart = { faults: [], events: [], cursor: 0 }

/** Whether a link to a scenario is for this stage: it shows the scenario, or is the first where none does. */
function isAbout(scenario: string, stage: HTMLElement | null): boolean {
  const home = stage?.closest<HTMLElement>('[data-simulation]')
  if (!home) return true
  const homes = [...document.querySelectorAll<HTMLElement>('[data-simulation]')]
  const meant = homes.find(({ dataset }) => dataset['simulation'] === scenario) ?? homes[0]
  return meant === home
}

const reasons: Readonly<Record<LinkRemark, string>> = {
  'other-version':
    'This link was made by another version of this site, which wrote links otherwise.',
  'other-scenario': 'This link shows a run of another simulation, which is not on this page.',
  damaged: 'This link is damaged: part of it was lost or changed on its way here.',
  'unknown-fault': 'This link breaks something that the scenario no longer lets you break.',
  'edits-left-out':
    'Something was changed by hand in this run, and is not in the link: without it the run may go otherwise.',
}
