import { abridged, type MessageView } from '../../views/message.view.ts'
import type { WireLine } from '../../views/wire-line.ts'

interface Props {
  readonly message: MessageView
  /** For reading on paper: long values are cut, and the body is not offered once more as it was sent. */
  readonly brief?: boolean
}

const bodyTitles = {
  none: '',
  form: 'Body: a form, decoded',
  json: 'Body: JSON',
  xml: 'Body',
  text: 'Body',
}

/** A request or a response as it crosses the wire. */
export function WireMessage({ message, brief = false }: Props) {
  const { start, query, headers, body, bodyKind, raw } = brief ? abridged(message) : message
  return (
    <div class="wire">
      <p class="wire-start">{start}</p>
      <Lines title="Parameters of the URL, decoded" lines={query} />
      <Lines title="Headers" lines={headers} />
      {bodyKind === 'none' ? (
        <p class="wire-empty">No body.</p>
      ) : (
        <Lines title={bodyTitles[bodyKind]} lines={body} />
      )}
      {!brief && bodyKind !== 'none' && bodyKind !== 'text' && (
        <details class="more">
          <summary>The body as it was sent</summary>
          <pre class="wire-raw">{raw}</pre>
        </details>
      )}
    </div>
  )
}

/** A heading with its lines; nothing where there are none. */
function Lines({ title, lines }: { readonly title: string; readonly lines: readonly WireLine[] }) {
  if (lines.length === 0) return null
  return (
    <>
      <p class="wire-title">{title}</p>
      <pre class="wire-lines">
        {lines.map((line, index) => (
          <Line key={index} line={line} />
        ))}
      </pre>
    </>
  )
}

function Line({ line: { indent, parts } }: { readonly line: WireLine }) {
  return (
    <span class="line" style={indent > 0 ? { '--indent': indent } : undefined}>
      {parts.map(({ kind, text }, index) =>
        kind === 'plain' ? (
          text
        ) : (
          <span key={index} class={`part-${kind}`}>
            {kind === 'secret' && <em>secret</em>}
            {text}
          </span>
        ),
      )}
      {'\n'}
    </span>
  )
}
