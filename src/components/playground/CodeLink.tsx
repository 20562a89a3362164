import { useCopy } from '../stage/use-copy.ts'

interface Props {
  /** The fragment, its `#` included. */
  readonly code: string
  /** As the confirmation of copying calls it. */
  readonly what: string
  readonly label: string
}

/** A link to this page with a code, to copy. */
export function CodeLink({ code, what, label }: Props) {
  const { says, copy } = useCopy()
  const link = `${location.origin}${location.pathname}${code}`
  return (
    <p class="playground-link">
      <input
        type="text"
        readOnly
        value={link}
        aria-label={label}
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <button type="button" onClick={() => copy(what, link)}>
        Copy {what.toLowerCase()}
      </button>
      <span aria-live="polite">{says}</span>
    </p>
  )
}
