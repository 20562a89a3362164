import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props {
  readonly label: ComponentChildren
  /** What may be pasted, and what is made of it. */
  readonly note?: ComponentChildren
  readonly value: string
  readonly rows: number
  /** Why it cannot be read. */
  readonly problem?: string | undefined
  readonly onInput: (value: string) => void
}

/** A field for a text that is pasted, with what is wrong with it. */
export function PastedText({ label, note, value, rows, problem, onInput }: Props) {
  const id = useId()
  return (
    <div class="doctor-field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        rows={rows}
        value={value}
        spellcheck={false}
        autocomplete="off"
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-note ${id}-problem`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <p id={`${id}-problem`} class="doctor-problem">
        {problem}
      </p>
      <p id={`${id}-note`} class="doctor-note">
        {note}
      </p>
    </div>
  )
}
