/**
 * CodeMirror for JSON. It lives in a shadow root: there it adopts its styles as objects, and the page
 * needs not allow inline ones.
 *
 * @see https://developer.mozilla.org/en-US/docs/Web/API/Document/adoptedStyleSheets
 * @module
 */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import {
  bracketMatching,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language'
import { linter, lintGutter } from '@codemirror/lint'
import { EditorState } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import type { Problem } from './policy-problems.ts'

export interface CodeMirrorOptions {
  /** Where the editor is put; it gets a shadow root. */
  readonly home: HTMLElement
  readonly text: string
  /** Said by screen readers. */
  readonly label: string
  readonly problemsOf: (text: string) => readonly Problem[]
  readonly onText: (text: string) => void
}

/** A running editor. */
export interface CodeMirror {
  readonly focus: () => void
  readonly setText: (text: string) => void
  readonly select: (from: number, to: number) => void
  readonly destroy: () => void
}

/** Starts an editor. Tab moves the focus out, as elsewhere in a page. */
export function startCodeMirror(options: CodeMirrorOptions): CodeMirror {
  const { home, text, label, problemsOf, onText } = options
  const root = home.shadowRoot ?? home.attachShadow({ mode: 'open' })
  const view = new EditorView({
    root,
    parent: root,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        lintGutter(),
        history(),
        drawSelection(),
        indentOnInput(),
        indentUnit.of('  '),
        bracketMatching(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        // Told to be focusable, as axe does not know that what is edited is.
        EditorView.contentAttributes.of({ 'aria-label': label, tabindex: '0' }),
        json(),
        syntaxHighlighting(highlighting),
        linter(({ state }) => diagnosticsOf(problemsOf(state.doc.toString())), { delay: 300 }),
        // Escape is the dialog’s.
        keymap.of([...defaultKeymap.filter(({ key }) => key !== 'Escape'), ...historyKeymap]),
        look,
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) onText(state.doc.toString())
        }),
      ],
    }),
  })
  return {
    focus: () => view.focus(),
    setText: (next) =>
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } }),
    select: (from, to) => {
      view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true })
      view.focus()
    },
    destroy: () => view.destroy(),
  }
}

const diagnosticsOf = (problems: readonly Problem[]) =>
  problems.map(({ from, to, message }) => ({ from, to, message, severity: 'error' as const }))

/** The site's colours, which come through the shadow root with the theme. */
const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--app)' },
  { tag: tags.string, color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--sts)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--muted)' },
])

const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--ink)', backgroundColor: 'var(--bg)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': {
    fontFamily: 'var(--font-code), monospace',
    fontSize: '0.875rem',
    lineHeight: '1.5',
  },
  '.cm-content': { padding: '0.5rem 0', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': {
    color: 'var(--muted)',
    backgroundColor: 'var(--soft)',
    borderRight: '1px solid var(--line)',
  },
  '.cm-activeLine': { backgroundColor: 'color-mix(in srgb, var(--accent) 7%, transparent)' },
  '.cm-activeLineGutter': { backgroundColor: 'transparent' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    { backgroundColor: 'color-mix(in srgb, var(--accent) 28%, transparent) !important' },
  '&.cm-focused .cm-matchingBracket': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 22%, transparent)',
  },
  '.cm-tooltip': {
    border: '1px solid var(--line)',
    color: 'var(--ink)',
    backgroundColor: 'var(--panel)',
  },
  '.cm-diagnostic': { fontFamily: 'var(--font-text), sans-serif', fontSize: '0.85rem' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--no)' },
})
