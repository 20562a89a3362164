import type { SheetPlan } from '../../training/sheet-plan.ts'
import { sessionView } from '../../views/session.view.ts'
import type { Session } from './use-session.ts'

interface Props {
  readonly plan: SheetPlan
  readonly session: Session
}

/** Behind by so many minutes, the sheet’s advice for short time is shown. */
const late = 3

/** How long the session runs, what is left of the block, and how far that is off the plan. */
export function SessionClock({ plan, session }: Props) {
  const { context, state, now, start, pause, adjust, reset } = session
  const { elapsed, left, isOver, drift, behind } = sessionView(context, now)
  const lasts = plan.blocks.reduce((sum, { minutes }) => sum + minutes, 0)
  const begun = state !== 'ready'
  return (
    <section class="trainer-clock" aria-label="Clock" data-late={behind >= late || undefined}>
      <dl>
        <div>
          <dt>Elapsed</dt>
          <dd>
            {elapsed} <small>of {lasts} min</small>
          </dd>
        </div>
        <div data-over={isOver || undefined}>
          <dt>{isOver ? 'Block over by' : 'Left of the block'}</dt>
          <dd>{isOver ? left.replace('−', '') : left}</dd>
        </div>
        <div>
          <dt>Plan</dt>
          <dd>
            <span role="status">{begun ? drift : 'Not begun'}</span>
          </dd>
        </div>
      </dl>
      <p class="trainer-buttons">
        {state === 'running' ? (
          <button type="button" class="primary" onClick={pause}>
            Pause the clock
          </button>
        ) : (
          <button type="button" class="primary" onClick={start}>
            {begun ? 'Go on' : 'Start the clock'}
          </button>
        )}
        <button type="button" onClick={() => adjust(-1)} aria-label="−1 min on the clock">
          −1 min
        </button>
        <button type="button" onClick={() => adjust(1)} aria-label="+1 min on the clock">
          +1 min
        </button>
        {state === 'paused' && (
          <button type="button" onClick={reset}>
            Reset
          </button>
        )}
      </p>
      {begun && behind >= late && (
        <p class="trainer-short">
          <strong>Short of time:</strong> {plan.short}
        </p>
      )}
    </section>
  )
}
