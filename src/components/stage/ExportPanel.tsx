import { useId, useState } from 'preact/hooks'
import { type PlayerContext, shown } from '../../machines/player.ts'
import { type ExportFormat, exportOf } from '../../views/export/run-export.ts'
import { CopyButton } from './CopyButton.tsx'
import { useLoaded } from './use-loaded.ts'

interface Props {
  readonly context: PlayerContext
}

const formats: readonly (readonly [ExportFormat, string])[] = [
  ['mermaid', 'Mermaid'],
  ['markdown', 'Markdown'],
  ['json', 'JSON'],
]

const loadDrawing = () => import('./DrawnDiagram.tsx')

/** The run up to the moment that is shown, as text to copy. */
export function ExportPanel({ context }: Props) {
  const name = useId()
  const [format, choose] = useState<ExportFormat>('mermaid')
  const [draws, draw] = useState(false)
  const drawing = useLoaded(draws, loadDrawing)
  const { scenario, faults } = context
  const text = exportOf({ scenario, faults, position: shown(context) }, format)
  return (
    <>
      <p>
        The run up to this step. Each token, key, password and code is replaced by a name, such as{' '}
        <code>$TOKEN</code>.
      </p>
      <fieldset class="choices">
        <legend class="visually-hidden">Format</legend>
        {formats.map(([each, title]) => (
          <label key={each}>
            <input
              type="radio"
              name={name}
              checked={each === format}
              onChange={() => choose(each)}
            />
            {title}
          </label>
        ))}
      </fieldset>
      <textarea
        class="export-text"
        readOnly
        rows={8}
        spellcheck={false}
        aria-label="The run as text"
        value={text}
      />
      <CopyButton key={format} what="Text" text={text}>
        Copy text
      </CopyButton>
      {format === 'mermaid' && (
        <details class="more" onToggle={(event) => draw(event.currentTarget.open)}>
          <summary>Preview, drawn by Mermaid</summary>
          {draws && drawing && <drawing.DrawnDiagram source={text} title={scenario.title} />}
        </details>
      )}
    </>
  )
}
