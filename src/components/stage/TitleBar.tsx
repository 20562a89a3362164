import type { Fault } from '../../scenarios/scenario.ts'
import type { EditRow } from '../../views/edits.view.ts'
import { lowerFirst } from '../../views/lower-first.ts'

interface Props {
  readonly title: string
  readonly region: string
  readonly time: string
  /** Whether the calls that services make among themselves are shown. */
  readonly xRay: boolean
  readonly onXRay: (on: boolean) => void
  readonly faults: readonly Fault[]
  readonly onUndo: (fault: string) => void
  readonly edits: readonly EditRow[]
  readonly onUndoEdit: (event: number) => void
}

/** What runs here, where and when, and what is wrong on purpose. */
export function TitleBar({
  title,
  region,
  time,
  xRay,
  onXRay,
  faults,
  onUndo,
  edits,
  onUndoEdit,
}: Props) {
  return (
    <header class="title-bar">
      <h2>{title}</h2>
      <span class="chip chip-region">{region}</span>
      <span class="chip chip-clock">
        <span class="visually-hidden">Clock of this world: </span>
        {time}
      </span>
      <button
        type="button"
        class="chip chip-switch"
        aria-pressed={xRay}
        aria-label="X-ray: show hidden calls"
        onClick={() => onXRay(!xRay)}
      >
        X-ray
      </button>
      {faults.length + edits.length > 0 && (
        <ul class="chip-faults" aria-label="What is different on purpose">
          {faults.map(({ id, name }) => (
            <li key={id} class="chip chip-fault">
              <span class="chip-text">What if: {lowerFirst(name)}</span>
              <button type="button" aria-label={`Undo: ${name}`} onClick={() => onUndo(id)}>
                Undo
              </button>
            </li>
          ))}
          {edits.map(({ event, title, refused }) => (
            <li key={`edit ${event}`} class="chip chip-fault chip-edit">
              <span class="chip-text">
                {refused === undefined ? 'Edited' : `Not taken (${refused})`}: {lowerFirst(title)}
              </span>
              <button
                type="button"
                aria-label={`Undo the edit: ${title}`}
                onClick={() => onUndoEdit(event)}
              >
                Undo
              </button>
            </li>
          ))}
        </ul>
      )}
    </header>
  )
}
