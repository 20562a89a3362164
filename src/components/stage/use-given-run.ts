/** A run that whoever shows the stage wants to see on it. @module */
import { useEffect } from 'preact/hooks'
import type { RunToOpen } from '../../machines/player.ts'
import type { Player } from './use-player.ts'

/** Opens the run once the stage can play it; the same value at every render. */
export function useGivenRun(run: RunToOpen | undefined, { ready, send }: Player): void {
  useEffect(() => {
    if (run && ready === 'yes') send({ type: 'open', run })
  }, [run, ready, send])
}
