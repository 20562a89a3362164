import type { LegRefusal } from '../../federation/client/app.ts'
import type { Fault } from '../../scenarios/scenario.ts'

interface Props {
  readonly refusal: LegRefusal
  /** Who refused, by name. */
  readonly by: string
  readonly faults: readonly Fault[]
  readonly onShowChecks: () => void
  readonly onUndo: () => void
  readonly onBack: () => void
}

/** The refusal that ended a run, and the ways on from it. */
export function Refusal({ refusal, by, faults, onShowChecks, onUndo, onBack }: Props) {
  const { code, status, message } = refusal
  return (
    <section class="refusal" aria-label={`Refused by ${by}`}>
      <p class="refusal-code">
        <b>{code}</b> <span>HTTP {status}</span>
      </p>
      {message && <p class="refusal-message">{message}</p>}
      <p class="refusal-ways">
        <button type="button" onClick={onShowChecks}>
          Show the checks
        </button>
        {faults.length > 0 && (
          <button type="button" onClick={onUndo}>
            {faults.length === 1 ? 'Undo the fault' : 'Undo all faults'}
          </button>
        )}
        <button type="button" onClick={onBack}>
          Take the step back
        </button>
      </p>
    </section>
  )
}
