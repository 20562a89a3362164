import { useState } from 'preact/hooks'
import type { PlayerContext } from '../../machines/player.ts'
import { LinkPanel } from './LinkPanel.tsx'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly context: PlayerContext
  readonly loadExports: () => Promise<typeof import('./ExportPanel.tsx')>
}

/** What the moment that is shown can be handed on as. */
export function SharePanel({ context, loadExports }: Props) {
  const [exporting, setExporting] = useState(false)
  const loaded = useLoaded(exporting, loadExports)
  return (
    <>
      <LinkPanel context={context} />
      <details class="more share-more" onToggle={(event) => setExporting(event.currentTarget.open)}>
        <summary>This run as a diagram, as Markdown or as JSON</summary>
        {exporting && loaded && <loaded.ExportPanel context={context} />}
      </details>
    </>
  )
}
