/** Switches of how the stage is shown and driven, remembered from visit to visit. @module */
import { useEffect, useState } from 'preact/hooks'

/** What can be switched off. */
export type Switch = 'shortcuts' | 'x-ray'

export type SwitchState = readonly [on: boolean, turn: (on: boolean) => void]

/** Whether it is on, as it is until somebody turns it off, and the way to turn it. */
export function useSwitch(name: Switch): SwitchState {
  const [on, setOn] = useState(true)
  useEffect(() => setOn(stored(name) !== 'off'), [name])
  return [
    on,
    (next) => {
      setOn(next)
      store(name, next)
    },
  ]
}

const keyOf = (name: Switch): string => `handshake-${name}`

function stored(name: Switch): string | null {
  try {
    return localStorage.getItem(keyOf(name))
  } catch {
    return null
  }
}

function store(name: Switch, on: boolean): void {
  try {
    if (on) localStorage.removeItem(keyOf(name))
    else localStorage.setItem(keyOf(name), 'off')
  } catch {
    // Storage may be off; then the preference lasts as long as the page.
  }
}
