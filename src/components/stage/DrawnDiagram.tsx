import { useEffect, useState } from 'preact/hooks'
import { drawMermaid } from './draw-mermaid.ts'

interface Props {
  /** Mermaid’s text. */
  readonly source: string
  readonly title: string
}

/** A diagram as Mermaid draws it. The text beside it says the same, so it is one picture for all. */
export function DrawnDiagram({ source, title }: Props) {
  /** Empty where it could not be drawn. */
  const [drawn, setDrawn] = useState<string>()
  useEffect(() => {
    let wanted = true
    const show = (address: string) => {
      if (wanted) setDrawn(address)
    }
    void drawMermaid(source).then(show, (missing) => {
      show('')
      throw missing
    })
    return () => {
      wanted = false
    }
  }, [source])
  if (drawn === '') return null
  return drawn === undefined ? (
    <p>Drawing…</p>
  ) : (
    <section
      class="drawn-diagram"
      aria-label="Preview"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it.
      tabIndex={0}
    >
      <img src={drawn} alt={`Sequence diagram of ${title}`} />
    </section>
  )
}
