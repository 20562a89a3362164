/** What is measured or scrolled once a drawing is on the screen. @module */
import { type Inputs, useLayoutEffect } from 'preact/hooks'

/**
 * Does it when the browser has laid the page out and shown it: to measure before would have it laid
 * out for that alone. Where another drawing follows at once, it is done for that one only.
 */
export function useAfterPaint(deed: () => void, inputs: Inputs): void {
  useLayoutEffect(() => {
    let wanted = true
    requestAnimationFrame(() =>
      setTimeout(() => {
        if (wanted) deed()
      }),
    )
    return () => {
      wanted = false
    }
  }, inputs)
}
