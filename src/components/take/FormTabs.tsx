import { useId, useRef } from 'preact/hooks'
import { type Form, forms } from '../../infrastructure/exported.ts'
import { useCopy } from '../stage/use-copy.ts'
import { saveFile } from './save-file.ts'

interface Props {
  readonly chosen: Form
  readonly text: string
  readonly onChoose: (index: number) => void
}

/** A tab for each form, with arrow keys between them, and the chosen one’s text. */
export function FormTabs({ chosen, text, onChoose }: Props) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const { says, copy } = useCopy()
  const at = forms.indexOf(chosen)
  const move = (event: KeyboardEvent) => {
    const to = neighbour(at, event.key)
    if (to === undefined) return
    event.preventDefault()
    onChoose(to)
    list.current?.querySelectorAll('button')[to]?.focus()
  }
  return (
    <>
      <div class="take-tabs" role="tablist" aria-label="Tool" ref={list} onKeyDown={move}>
        {forms.map((form, index) => (
          <button
            key={form.file}
            type="button"
            role="tab"
            id={`${id}-${form.file}`}
            aria-selected={form === chosen}
            aria-controls={id}
            tabIndex={form === chosen ? 0 : -1}
            onClick={() => onChoose(index)}
          >
            {form.title}
          </button>
        ))}
      </div>
      <div id={id} role="tabpanel" aria-labelledby={`${id}-${chosen.file}`} class="take-panel">
        <p class="take-actions">
          <button type="button" onClick={() => copy(chosen.title, text)}>
            Copy
          </button>
          <button type="button" onClick={() => saveFile(chosen.file, text)}>
            Save as {chosen.file}
          </button>
          <span aria-live="polite">{says}</span>
        </p>
        {/* It scrolls, so a keyboard has to reach it. */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: as above */}
        <section class="take-text" tabIndex={0} aria-label={chosen.file}>
          <pre>
            <code>{text}</code>
          </pre>
        </section>
      </div>
    </>
  )
}

function neighbour(at: number, key: string): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % forms.length
  if (key === 'ArrowLeft') return (at + forms.length - 1) % forms.length
  if (key === 'Home') return 0
  return key === 'End' ? forms.length - 1 : undefined
}
