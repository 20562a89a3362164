/** Keys of the audience window: those of a remote clicker, and a few of the keyboard. @module */
import { useEffect, useRef } from 'preact/hooks'

export interface ClickerDeeds {
  readonly forward: () => void
  readonly back: () => void
  readonly blank: () => void
  readonly detail: () => void
  /** A digit of the number of a scene. */
  readonly digit: (digit: string) => void
  /** The number that was typed counts as it is; `false` where none was. */
  readonly confirm: () => boolean
  readonly larger: () => void
  readonly smaller: () => void
}

type Deed = Exclude<keyof ClickerDeeds, 'digit' | 'confirm'>

const plain: Readonly<Record<string, Deed>> = {
  PageDown: 'forward',
  ArrowRight: 'forward',
  ArrowDown: 'forward',
  PageUp: 'back',
  ArrowLeft: 'back',
  ArrowUp: 'back',
}

/** Single characters, which can be switched off (WCAG 2.2, 2.1.4). Clickers send the full stop for blank. */
const characters: Readonly<Record<string, Deed>> = {
  b: 'blank',
  '.': 'blank',
  d: 'detail',
  '+': 'larger',
  '-': 'smaller',
}

/** Elements to which arrows mean something of their own. */
const busyWithArrows = 'input, select, textarea, [role="tab"]'
const scrolls = '[role="tabpanel"]'

/**
 * Listens for keys of the whole window, before the stage does.
 *
 * @param charactersOn - Whether single characters count.
 */
export function useClicker(deeds: ClickerDeeds, charactersOn: boolean): void {
  const latest = useRef(deeds)
  latest.current = deeds
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { key, target } = event
      if (event.altKey || event.ctrlKey || event.metaKey) return
      const on = target instanceof Element ? target : undefined
      if (on?.closest(busyWithArrows) && !key.startsWith('Page')) return
      if (on?.closest(scrolls) && /^Arrow(Up|Down)$/.test(key)) return
      const deed = plain[key] ?? (charactersOn ? characters[key.toLowerCase()] : undefined)
      if (key === 'Enter' && latest.current.confirm()) event.preventDefault()
      const isDigit = charactersOn && /^\d$/.test(key)
      if (!deed && !isDigit) return
      event.preventDefault()
      // The stage would step its run by itself.
      event.stopPropagation()
      if (deed) latest.current[deed]()
      else latest.current.digit(key)
    }
    addEventListener('keydown', press, { capture: true })
    return () => removeEventListener('keydown', press, { capture: true })
  }, [charactersOn])
}
