import { useId } from 'preact/hooks'

interface Props {
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
}

/** A field for one line that is typed. */
export function TypedText({ label, value, onInput }: Props) {
  const id = useId()
  return (
    <div class="doctor-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        spellcheck={false}
        autocomplete="off"
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  )
}
