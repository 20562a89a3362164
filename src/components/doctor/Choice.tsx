import type { ComponentChildren } from 'preact'
import { useId } from 'preact/hooks'

interface Props<Kind extends string> {
  readonly legend: string
  readonly class?: string
  readonly chosen: Kind
  readonly options: readonly { readonly kind: Kind; readonly says: string }[]
  readonly onChoose: (kind: Kind) => void
  /** What belongs to the option that is chosen. */
  readonly children?: ComponentChildren
}

/** One of several things that may be known. */
export function Choice<Kind extends string>(props: Props<Kind>) {
  const { legend, chosen, options, onChoose, children } = props
  const name = useId()
  return (
    <fieldset class={props.class}>
      <legend>{legend}</legend>
      {options.map(({ kind, says }) => (
        <label key={kind} class="doctor-option">
          <input
            type="radio"
            name={name}
            checked={kind === chosen}
            onChange={() => onChoose(kind)}
          />
          {says}
        </label>
      ))}
      {children}
    </fieldset>
  )
}
