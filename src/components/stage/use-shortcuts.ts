/** Keys that step the simulation while the focus is inside it. @module */
/** What a key asks for. */
export type Shortcut = 'back' | 'forward' | 'start' | 'end' | 'play' | 'reset'

const keys: Readonly<Record<string, Shortcut>> = {
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  Home: 'start',
  End: 'end',
  ' ': 'play',
  r: 'reset',
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
