/** The address of the audience window: it says what is shown, so that a link is enough. @module */
import { useEffect } from 'preact/hooks'
import { runLinkPrefix } from '../../machines/run-link-prefix.ts'
import type { ScreenEvent } from '../../training/screen.machine.ts'
import type { Screen } from '../../training/screen.ts'

/**
 * Shows the run and takes the sheet that the address names, when the window opens and when its fragment
 * changes; and keeps both there, so that a window that is loaded again shows them again.
 */
export function useAddress({ shown, sheet }: Screen, send: (event: ScreenEvent) => void): void {
  useEffect(() => {
    const follow = (type: 'begin' | 'show') => {
      const { hash, search } = location
      const named = new URLSearchParams(search).get('sheet') ?? undefined
      const isRun = hash.startsWith(runLinkPrefix)
      if (!isRun && named === undefined) return
      const scenario = hash.split('.')[1] ?? ''
      send({
        type,
        sheet: named,
        shown: isRun ? { kind: 'run', scenario, run: hash } : { kind: 'nothing' },
      })
    }
    follow('begin')
    const change = () => follow('show')
    addEventListener('hashchange', change)
    return () => removeEventListener('hashchange', change)
  }, [send])
  const run = shown.kind === 'run' ? shown.run : ''
  useEffect(() => {
    if (shown.kind === 'nothing' && sheet === undefined) return
    const query = sheet === undefined ? '' : `?sheet=${sheet}`
    history.replaceState(null, '', `${location.pathname}${query}${run}`)
  }, [run, sheet])
}
