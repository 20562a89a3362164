/** XState for Preact: runs a machine for as long as a component is mounted. @module */
import { useEffect, useState } from 'preact/hooks'
import { type AnyStateMachine, createActor, type InputFrom, type SnapshotFrom } from 'xstate'

/**
 * The machine's snapshot and a way to send events. The first render shows its initial state, as the server did.
 *
 * @param looksLike - Whether a snapshot would be drawn as the one before was; then it is not.
 */
export function useActor<M extends AnyStateMachine>(
  machine: M,
  input: InputFrom<M>,
  looksLike: (next: SnapshotFrom<M>, drawn: SnapshotFrom<M>) => boolean,
) {
  // Which options XState demands goes by the machine, which is not known here.
  const [actor] = useState(() => createActor(machine, { input } as never))
  const [snapshot, setSnapshot] = useState(() => actor.getSnapshot() as SnapshotFrom<M>)
  useEffect(() => {
    const { unsubscribe } = actor.subscribe((snapshot) => {
      const next = snapshot as SnapshotFrom<M>
      setSnapshot((drawn) => (looksLike(next, drawn) ? drawn : next))
    })
    actor.start()
    return () => {
      unsubscribe()
      actor.stop()
    }
  }, [actor])
  return [snapshot, actor.send] as const
}
