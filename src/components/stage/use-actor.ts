/** XState for Preact: runs a machine for as long as a component is mounted. @module */
import { useEffect, useState } from 'preact/hooks'
import { type ActorOptions, type AnyStateMachine, createActor, type SnapshotFrom } from 'xstate'

/** The machine's snapshot and a way to send events. The first render shows its initial state, as the server did. */
export function useActor<M extends AnyStateMachine>(machine: M, options: ActorOptions<M>) {
  const [actor] = useState(() => createActor(machine, options as never))
  const [snapshot, setSnapshot] = useState(() => actor.getSnapshot() as SnapshotFrom<M>)
  useEffect(() => {
    const { unsubscribe } = actor.subscribe((next) => setSnapshot(next as SnapshotFrom<M>))
    actor.start()
    return () => {
      unsubscribe()
      actor.stop()
    }
  }, [actor])
  return [snapshot, actor.send] as const
}
