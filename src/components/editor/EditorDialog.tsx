import { useEffect, useId, useRef, useState } from 'preact/hooks'
import type { JsonObject } from '../../federation/jose/decode-jwt.ts'
import { editTitle } from '../../views/edit-words.ts'
import type { EditWish } from '../stage/use-edit.ts'
import type { Player } from '../stage/use-player.ts'
import { ClaimTimes } from './ClaimTimes.tsx'
import './editor.css'
import { EditorText } from './EditorText.tsx'
import { applyTitle, hintOf } from './editor-words.ts'
import { useDraft } from './use-draft.ts'

interface Props {
  readonly player: Player
  readonly wish: EditWish
  readonly onClose: () => void
}

/** Something to be changed by hand: its text, what is wrong with it, and where in the run it counts. */
export function EditorDialog({ player, wish, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const id = useId()
  const [leaving, setLeaving] = useState(false)
  const draft = useDraft(player, wish)
  const { wanted, before, text, problem, resign } = draft
  useEffect(() => dialog.current?.showModal(), [])
  const title = wanted ? editTitle(wanted.target) : 'Edit'
  return (
    <dialog
      class="editor"
      ref={dialog}
      aria-labelledby={`${id}-title`}
      onClose={onClose}
      onCancel={(event) => {
        if (!draft.isChanged || leaving) return
        event.preventDefault()
        setLeaving(true)
      }}
      // Keys typed here step no simulation.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <h2 id={`${id}-title`}>{title}</h2>
      {!wanted || before === undefined ? (
        <p class="editor-hint">{draft.absent ?? 'One moment…'}</p>
      ) : (
        <>
          <p class="editor-hint">{hintOf(wanted.target)}</p>
          <EditorText
            label={`${title}, JSON`}
            text={text}
            target={wanted.target}
            problem={problem}
            onText={draft.write}
          />
          <p class="editor-keys">
            Tab leaves the editor, Escape closes it.{' '}
            {typeof before === 'object' && 'Set a member to null, or delete it, to leave it out.'}
          </p>
          {wanted.target.kind === 'token' && (
            <>
              <ClaimTimes claims={claimsIn(text)} now={draft.now} />
              <fieldset class="editor-signature">
                <legend>The signature</legend>
                <Choice name={id} chosen={resign} onChoose={() => draft.setResign(true)}>
                  Signed again by its issuer, as if it had said so from the start
                </Choice>
                <Choice name={id} chosen={!resign} onChoose={() => draft.setResign(false)}>
                  The old signature stays, as when somebody tampers with the token
                </Choice>
              </fieldset>
            </>
          )}
          <div role="alert" class="editor-problem">
            {problem && (
              <p>
                {problem.line !== undefined && <b>Line {problem.line}. </b>}
                {problem.message}
              </p>
            )}
            {leaving && draft.isChanged && (
              <p>What you changed is not applied. Escape again or Cancel drops it.</p>
            )}
          </div>
        </>
      )}
      <div class="editor-buttons">
        {wanted &&
          before !== undefined &&
          wanted.places.map((at, index) => (
            <button
              key={at}
              type="button"
              class={index === 0 ? 'primary' : ''}
              onClick={async () => {
                const { current: opened } = dialog
                if (!opened || !(await draft.apply(at))) return
                opened.close()
                // A button of the inspector may go with what is edited: the keys shall step the run.
                if (wish.kind !== 'target')
                  opened.closest<HTMLElement>('.simulation')?.focus({ preventScroll: true })
              }}
            >
              {applyTitle(player.context, at, wanted.target.kind)}
            </button>
          ))}
        {draft.edits.length > 0 && (
          <button type="button" onClick={draft.reset}>
            Back to the original
          </button>
        )}
        <button type="button" onClick={() => dialog.current?.close()}>
          {before === undefined ? 'Close' : 'Cancel'}
        </button>
      </div>
    </dialog>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly children: string
}

const Choice = ({ name, chosen, onChoose, children }: ChoiceProps) => (
  <label>
    <input type="radio" name={`${name}-signature`} checked={chosen} onChange={onChoose} />
    {children}
  </label>
)

function claimsIn(text: string): JsonObject {
  try {
    return JSON.parse(text) as JsonObject
  } catch {
    return {}
  }
}
