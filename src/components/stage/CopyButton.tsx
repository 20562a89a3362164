import type { ComponentChildren } from 'preact'
import { useCopy } from './use-copy.ts'

interface Props {
  /** As it is called in the confirmation: `Link`. */
  readonly what: string
  readonly text: string
  readonly children: ComponentChildren
}

/** Copies a text, and says so beside the button. */
export function CopyButton({ what, text, children }: Props) {
  const { says, copy } = useCopy()
  return (
    <p class="copy">
      <button type="button" onClick={() => copy(what, text)}>
        {children}
      </button>
      <span aria-live="polite">{says}</span>
    </p>
  )
}
