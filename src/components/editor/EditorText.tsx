import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { EditTarget } from '../../machines/edit/edit.ts'
import type { CodeMirror } from './code-mirror.ts'
import { problemsOf } from './edit-draft.ts'
import type { Problem } from './policy-problems.ts'

interface Props {
  readonly label: string
  readonly text: string
  readonly target: EditTarget
  /** Where to look when something was found wrong. */
  readonly problem: Partial<Problem> | undefined
  readonly onText: (text: string) => void
}

/** A plain text field, which becomes CodeMirror in its place once that has arrived. */
export function EditorText({ label, text, target, problem, onText }: Props) {
  const home = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  const [mirror, setMirror] = useState<CodeMirror>()
  const latest = useRef({ text, onText })
  latest.current = { text, onText }
  const inMirror = useRef(text)
  const hadFocus = useRef(false)

  useEffect(() => {
    let started: CodeMirror | undefined
    let isGone = false
    field.current?.focus()
    const start = async () => {
      const { startCodeMirror } = await import('./code-mirror.ts')
      if (isGone || !home.current) return
      hadFocus.current = document.activeElement === field.current
      inMirror.current = latest.current.text
      started = startCodeMirror({
        home: home.current,
        text: latest.current.text,
        label: `${label}. Tab leaves the editor.`,
        problemsOf: (written) => problemsOf(target, written),
        onText: (written) => {
          inMirror.current = written
          latest.current.onText(written)
        },
      })
      setMirror(started)
    }
    // Without CodeMirror, the text field stays, and the page says that something did not come.
    void start()
    return () => {
      isGone = true
      started?.destroy()
    }
  }, [])

  useEffect(() => {
    // The field took its focus along when it went; who has moved on to a button meanwhile stays there.
    if (hadFocus.current && document.activeElement === document.body) mirror?.focus()
  }, [mirror])

  // Together with the drawing: later, somebody may have typed on, and what they typed would be taken
  // for a text from elsewhere and be undone.
  useLayoutEffect(() => {
    if (!mirror || inMirror.current === text) return
    inMirror.current = text
    mirror.setText(text)
  }, [mirror, text])

  useEffect(() => {
    const { from, to } = problem ?? {}
    if (from === undefined || to === undefined) return
    if (mirror) return mirror.select(from, to)
    field.current?.focus()
    field.current?.setSelectionRange(from, to)
  }, [problem])

  return (
    <div class="editor-text">
      <div ref={home} hidden={!mirror} />
      {!mirror && (
        <textarea
          ref={field}
          aria-label={label}
          spellcheck={false}
          autocapitalize="off"
          autocomplete="off"
          value={text}
          onInput={(event) => onText(event.currentTarget.value)}
        />
      )}
    </div>
  )
}
