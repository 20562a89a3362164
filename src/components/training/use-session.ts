/** The clock of a session, as the console drives it. @module */
import { useEffect, useState } from 'preact/hooks'
import { type SessionContext, sessionMachine } from '../../training/session.machine.ts'
import type { SheetPlan } from '../../training/sheet-plan.ts'
import { useActor } from '../stage/use-actor.ts'

export interface Session {
  readonly context: SessionContext
  readonly state: 'ready' | 'running' | 'paused'
  /** Milliseconds since 1970; it moves once a second while the clock runs. */
  readonly now: number
  readonly start: () => void
  readonly pause: () => void
  readonly goTo: (block: number) => void
  /** Minutes more or less that have run. */
  readonly adjust: (minutes: number) => void
  readonly reset: () => void
}

/** A session of the sheet; another sheet is another session. */
export function useSession(plan: SheetPlan | undefined): Session {
  const [{ context, value }, send] = useActor(
    sessionMachine,
    undefined,
    (next, drawn) => next.context === drawn.context && next.value === drawn.value,
  )
  const [now, setNow] = useState(0)
  const state = value as Session['state']
  useEffect(() => {
    if (plan) send({ type: 'plan', planned: plan.blocks.map(({ minutes }) => minutes) })
  }, [plan, send])
  useEffect(() => {
    if (state !== 'running') return
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [state])
  const at = () => {
    const time = Date.now()
    setNow(time)
    return time
  }
  return {
    context,
    state,
    now,
    start: () => send({ type: 'start', at: at() }),
    pause: () => send({ type: 'pause', at: at() }),
    goTo: (block) => send({ type: 'goTo', block, at: at() }),
    adjust: (minutes) => send({ type: 'adjust', minutes, at: at() }),
    reset: () => send({ type: 'reset' }),
  }
}
