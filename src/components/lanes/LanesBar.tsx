import type { Fault } from '../../scenarios/scenario.ts'
import { lowerFirst } from '../../views/lower-first.ts'
import type { Lanes } from './use-lanes.ts'

interface Props {
  readonly lanes: Lanes
  /** What can go wrong in every lane alike. */
  readonly faults: readonly Pick<Fault, 'id' | 'name'>[]
  /** Where the lanes stand, in one sentence; it is read out when it changes. */
  readonly said: string
}

/** The buttons that drive all lanes at once. They keep the focus and are never disabled, only said to be. */
export function LanesBar({ lanes, faults, said }: Props) {
  const { rows, taken, ready } = lanes
  const idle = ready !== 'yes'
  const next = rows[taken]?.title
  return (
    <div class="lanes-bar">
      <p role="status">{said}</p>
      <div class="lanes-controls">
        <button type="button" aria-disabled={idle || taken === 0} onClick={lanes.back}>
          Back
        </button>
        <button
          type="button"
          class="primary"
          aria-disabled={idle || next === undefined}
          onClick={lanes.step}
        >
          {next === undefined ? 'The runs are over' : `Step: ${lowerFirst(next)}`}
        </button>
        <button type="button" aria-disabled={idle || taken === 0} onClick={lanes.reset}>
          Reset
        </button>
        <label>
          <span>What if, in all of them…</span>
          <select
            value={lanes.fault}
            onChange={(event) => void lanes.choose(event.currentTarget.value)}
          >
            <option value="">Nothing is wrong</option>
            {faults.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  )
}
