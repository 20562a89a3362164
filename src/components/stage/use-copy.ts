/** Copying text to the clipboard, and saying so. @module */
import { useState } from 'preact/hooks'

export interface Copy {
  /** What to tell about the last copying; empty before the first. */
  readonly says: string
  /** @param what - As it is called in the confirmation: `Link`. */
  readonly copy: (what: string, text: string) => Promise<void>
}

/** The clipboard may be closed to the page; then the confirmation says so. */
export function useCopy(): Copy {
  const [says, say] = useState('')
  return {
    says,
    copy: async (what, text) => {
      say('')
      try {
        await navigator.clipboard.writeText(text)
        say(`${what} copied.`)
      } catch {
        say('The browser does not let this page copy.')
      }
    },
  }
}
