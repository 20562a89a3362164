/** XState for Preact: runs the player for as long as a component is mounted. @module */
import { useEffect, useState } from 'preact/hooks'
import { createActor, type InputFrom, type SnapshotFrom } from 'xstate'
import type { playerMachine } from '../../machines/player.machine.ts'

type PlayerMachine = typeof playerMachine
type PlayerSnapshot = SnapshotFrom<PlayerMachine>

/**
 * The machine's snapshot and a way to send events. The first render shows its initial state, as the server did.
 *
 * @param looksLike - Whether a snapshot would be drawn as the one before was; then it is not.
 */
export function useActor(
  machine: PlayerMachine,
  input: InputFrom<PlayerMachine>,
  looksLike: (next: PlayerSnapshot, drawn: PlayerSnapshot) => boolean,
) {
  const [actor] = useState(() => createActor(machine, { input }))
  const [snapshot, setSnapshot] = useState(() => actor.getSnapshot())
  useEffect(() => {
    const { unsubscribe } = actor.subscribe((next) =>
      setSnapshot((drawn) => (looksLike(next, drawn) ? drawn : next)),
    )
    actor.start()
    return () => {
      unsubscribe()
      actor.stop()
    }
  }, [actor])
  return [snapshot, actor.send] as const
}
