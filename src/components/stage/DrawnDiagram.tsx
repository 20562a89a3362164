import { useEffect, useState } from 'preact/hooks'
import { drawMermaid } from './draw-mermaid.ts'

interface Props {
  /** Mermaid’s text. */
  readonly source: string
  readonly title: string
}

/** A diagram as Mermaid draws it. The text beside it says the same, so it is one picture for all. */
export function DrawnDiagram({ source, title }: Props) {
  const [drawn, setDrawn] = useState<string>()
  useEffect(() => {
    let wanted = true
    void drawMermaid(source).then((address) => {
      if (wanted) setDrawn(address)
    })
    return () => {
      wanted = false
    }
  }, [source])
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
