/** Keys that step the simulation while the focus is inside it. @module */
import { useEffect, useState } from 'preact/hooks'

/** What a key asks for. */
export type Shortcut = 'back' | 'forward' | 'start' | 'end' | 'play'

/** Where the preference is kept: `off`, or nothing. */
export const shortcutsKey = 'handshake-shortcuts'

const keys: Readonly<Record<string, Shortcut>> = {
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  Home: 'start',
  End: 'end',
  ' ': 'play',
}

/** Elements to which these keys mean something of their own. */
const busyWithKeys = 'input, select, textarea, [role="tab"], [contenteditable]'
const pressedBySpace = `${busyWithKeys}, a, button, summary`

/** What a key press asks for, or `undefined` where it belongs to something else. */
export function shortcutOf(event: KeyboardEvent): Shortcut | undefined {
  const shortcut = keys[event.key]
  if (!shortcut || event.defaultPrevented) return undefined
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined
  const taken = shortcut === 'play' ? pressedBySpace : busyWithKeys
  return event.target instanceof Element && event.target.closest(taken) ? undefined : shortcut
}

/** Whether shortcuts are on, remembered from visit to visit, and the switch. */
export function useShortcutSwitch(): readonly [on: boolean, turn: (on: boolean) => void] {
  const [on, setOn] = useState(true)
  useEffect(() => setOn(stored() !== 'off'), [])
  return [
    on,
    (next) => {
      setOn(next)
      store(next)
    },
  ]
}

function stored(): string | null {
  try {
    return localStorage.getItem(shortcutsKey)
  } catch {
    return null
  }
}

function store(on: boolean): void {
  try {
    if (on) localStorage.removeItem(shortcutsKey)
    else localStorage.setItem(shortcutsKey, 'off')
  } catch {
    // Storage may be off; then the preference lasts as long as the page.
  }
}
