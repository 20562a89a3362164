import type { Fault } from '../../scenarios/scenario.ts'

interface Props {
  readonly title: string
  readonly region: string
  readonly time: string
  readonly faults: readonly Fault[]
  readonly onUndo: () => void
}

/** What runs here, where and when, and what is wrong on purpose. */
export function TitleBar({ title, region, time, faults, onUndo }: Props) {
  const [fault] = faults
  return (
    <header class="title-bar">
      <h2>{title}</h2>
      <span class="chip chip-region">{region}</span>
      <span class="chip chip-clock">
        <span class="visually-hidden">Clock of this world: </span>
        {time}
      </span>
      {fault && (
        <span class="chip chip-fault">
          <span class="chip-text">
            What if:{' '}
            {faults.length === 1 ? lowerFirst(fault.name) : `${faults.length} faults at once`}
          </span>
          <button type="button" onClick={onUndo}>
            Undo
          </button>
        </span>
      )}
    </header>
  )
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
