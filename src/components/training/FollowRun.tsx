import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { standingAt, towards } from '../../machines/follow-run.ts'
import type { RunToOpen } from '../../machines/player.ts'
import { shown as positionOf } from '../../machines/player.ts'
import type { ShownRun } from '../../training/screen.ts'
import type { Player } from '../stage/use-player.ts'

interface Props {
  readonly player: Player
  readonly shown: ShownRun
  /** Called where the run stands elsewhere than it was asked to, with whether it is over there. */
  readonly onMoved: (position: number, isOver: boolean) => void
}

/** Keeps the stage where the screen says. Of a link that cannot be followed the stage’s own host of links tells. */
export function FollowRun({ player, shown, onMoved }: Props) {
  const { context, ready, send } = player
  const { scenario } = context
  const read = useReadRun(shown.run, scenario)
  const run = read?.link === shown.run && typeof read.run !== 'string' ? read.run : undefined
  const wanted = useMemo(() => run && standingAt(run, shown.position), [run, shown.position])
  const reached = useRef<RunToOpen>()
  const missed = useRef(context.missed)
  // With the drawing, so that a key finds what is shown: one that came before this was lost.
  useLayoutEffect(() => {
    if (ready !== 'yes' || !wanted) return
    const next = towards(context, wanted)
    const { cursor } = context
    // Of code that does not come the page has told, and the next press tries again.
    const isMissed = missed.current !== context.missed
    missed.current = context.missed
    if (next === 'there') {
      reached.current = wanted
      if (shown.position === undefined) onMoved(cursor, false)
    } else if (next === 'over' || isMissed || reached.current === wanted)
      onMoved(cursor, !positionOf(context).canGoOn)
    else send(next)
  }, [context, ready, wanted])
  return null
}

type Scenario = Player['context']['scenario']

/** The run of a link, or what is wrong with it. */
function useReadRun(link: string, scenario: Scenario) {
  const [read, setRead] = useState<{ readonly link: string; readonly run: RunToOpen | string }>()
  useEffect(() => {
    const follow = async () => {
      const { readAnyRunLink } = await import('../../machines/edited-run-link.ts')
      const followed = await readAnyRunLink(link, [scenario])
      setRead({ link, run: followed?.run ?? 'damaged' })
    }
    void follow()
  }, [link, scenario])
  return read
}
