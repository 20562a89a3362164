/**
 * CodeMirror in the place of the text field of a repair; fetched when a reader goes into the field.
 *
 * @module
 */

import type { PolicyKind } from '../../federation/iam/policy-document.ts'
import type { CodeMirror } from '../editor/code-mirror.ts'
import { policyProblems } from '../editor/policy-problems.ts'
import './policy-editor.css'

const policyKinds: readonly PolicyKind[] = ['trust', 'identity', 'session', 'resource']

/** What the field holds: a trust policy, where its `data-kind` says nothing else; maybe no policy. */
function kindOf({ dataset: { kind = 'trust' } }: HTMLTextAreaElement): PolicyKind | undefined {
  return policyKinds.find((known) => known === kind)
}

/**
 * Puts the editor where the field is, as high and with the cursor where it was. The field goes on
 * holding the text, and tells of each change as if it had been typed into it.
 */
export async function takePlaceOf(field: HTMLTextAreaElement): Promise<CodeMirror> {
  const { startCodeMirror } = await import('../editor/code-mirror.ts')
  const home = document.createElement('div')
  home.className = 'policy-editor'
  home.style.blockSize = `${field.getBoundingClientRect().height}px`
  field.after(home)
  const [label] = field.labels
  const kind = kindOf(field)
  const editor = startCodeMirror({
    home,
    text: field.value,
    label: `${label?.textContent.trim()}. Tab leaves the editor.`,
    problemsOf: (text) => (kind ? policyProblems(text, kind, 'MalformedPolicyDocument') : []),
    onText: (text) => {
      field.value = text
      field.dispatchEvent(new Event('input', { bubbles: true }))
    },
  })
  const { selectionStart, selectionEnd } = field
  const hadFocus = document.activeElement === field
  field.hidden = true
  if (hadFocus) editor.select(selectionStart, selectionEnd)
  label?.addEventListener('click', () => editor.focus())
  return editor
}
