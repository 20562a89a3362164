/** A button that opens a panel beside it. @module */
import type { RefObject } from 'preact'
import { useEffect, useId, useState } from 'preact/hooks'

export interface Disclosure {
  readonly open: boolean
  readonly close: () => void
  /** For the button. */
  readonly button: {
    readonly type: 'button'
    readonly 'aria-expanded': boolean
    readonly 'aria-controls': string
    readonly onClick: () => void
  }
  /** For the panel. */
  readonly panel: { readonly id: string; readonly hidden: boolean }
}

/** Escape, a press elsewhere and leaving it by Tab close the panel; Escape gives the button the focus back. */
export function useDisclosure(root: RefObject<HTMLElement>): Disclosure {
  const [open, setOpen] = useState(false)
  const id = useId()
  useEffect(() => {
    const element = root.current
    if (!open || !element) return
    const leave = (event: Event) => {
      const to = event instanceof FocusEvent ? event.relatedTarget : event.target
      if (to instanceof Node && !element.contains(to)) setOpen(false)
    }
    const onEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      element.querySelector<HTMLElement>(`[aria-controls="${id}"]`)?.focus()
    }
    document.addEventListener('pointerdown', leave)
    element.addEventListener('focusout', leave)
    element.addEventListener('keydown', onEscape)
    return () => {
      document.removeEventListener('pointerdown', leave)
      element.removeEventListener('focusout', leave)
      element.removeEventListener('keydown', onEscape)
    }
  }, [open, root, id])
  return {
    open,
    close: () => setOpen(false),
    button: {
      type: 'button',
      'aria-expanded': open,
      'aria-controls': id,
      onClick: () => setOpen(!open),
    },
    panel: { id, hidden: !open },
  }
}
