/** The player as the stage drives it. @module */
import { useEffect, useState } from 'preact/hooks'
import type { SnapshotFrom } from 'xstate'
import { playerMachine } from '../../machines/player.machine.ts'
import type { PlayerContext, PlayerEvent } from '../../machines/player.ts'
import type { Scenario } from '../../scenarios/scenario.ts'
import { nextStep } from '../../views/progress.view.ts'
import { useActor } from './use-actor.ts'

export interface Player {
  readonly context: PlayerContext
  /** Not before the page's script runs; `insecure` where the browser has no cryptography. */
  readonly ready: 'no' | 'yes' | 'insecure'
  /** Whether it waits for a person; a step that is under way says so only once it is done. */
  readonly resting: boolean
  readonly playing: boolean
  /** What the next step does: `Ask STS`; absent at the end of a run. */
  readonly next: string | undefined
  /** Does what the page asks for, which may be before the first press is possible. */
  readonly send: (event: PlayerEvent) => void
  /** Does what a person asks for, once there is something to do it. */
  readonly act: (event: PlayerEvent) => void
  readonly step: () => void
  readonly back: () => void
  /** Plays, or pauses where it plays. */
  readonly play: () => void
  /** Starts again with these faults and goes on to where the run was. */
  readonly choose: (faults: readonly string[]) => void
}

/** That a step is under way is not drawn: what comes of it is. */
const looksLike = (next: PlayerSnapshot, drawn: PlayerSnapshot): boolean =>
  next.context === drawn.context && isPlaying(next.value) === isPlaying(drawn.value)

type PlayerSnapshot = SnapshotFrom<typeof playerMachine>

const isPlaying = (state: PlayerSnapshot['value']): boolean =>
  ['playing', 'playingOn', 'waiting'].includes(String(state))

/** Runs a player for as long as the stage is mounted. */
export function usePlayer(scenario: Scenario): Player {
  const [{ context, value }, send] = useActor(playerMachine, { scenario }, looksLike)
  const [ready, setReady] = useState<Player['ready']>('no')
  useEffect(() => setReady(globalThis.crypto?.subtle ? 'yes' : 'insecure'), [])
  useEffect(() => {
    // The page says so to whoever asked for it: components/site/missing-part.ts.
    if (context.missed) dispatchEvent(new Event('part-missing'))
  }, [context.missed])
  const playing = isPlaying(value)
  const act = (event: PlayerEvent) => {
    if (ready === 'yes') send(event)
  }
  return {
    context,
    ready,
    resting: ready === 'yes' && value === 'paused',
    playing,
    next: nextStep(context),
    send,
    act,
    step: () => act({ type: 'forward' }),
    back: () => act({ type: 'back' }),
    play: () => act({ type: playing ? 'pause' : 'play' }),
    choose: (faults) => act({ type: 'chooseFaults', faults }),
  }
}
