/** A text that is being edited, until it is applied to the run or dropped. @module */
import { useEffect, useMemo, useState } from 'preact/hooks'
import type { JsonObject } from '../../federation/jose/decode-jwt.ts'
import { isSameTarget } from '../../machines/edit/edit.ts'
import { positionAt, valueAt } from '../../machines/edit/editables.ts'
import { tryEdit } from '../../machines/edit/perform-edit.ts'
import { replay, shown } from '../../machines/player.ts'
import type { EditWish } from '../stage/use-edit.ts'
import type { Player } from '../stage/use-player.ts'
import { editOf, firstText, problemsOf, textOf } from './edit-draft.ts'
import type { Problem } from './policy-problems.ts'
import { resolveWish, type Wanted } from './resolve-wish.ts'

/** What is said to be wrong: a problem of the text, or what the service said to it. */
type Told = Pick<Problem, 'message'> & Partial<Problem>

export interface Draft {
  /** Absent where it cannot be edited at this point. */
  readonly wanted: Wanted | undefined
  /** What stands there; absent until it is known. */
  readonly before: JsonObject | string | undefined
  /** Why there is nothing to edit. */
  readonly absent: string | undefined
  readonly text: string
  readonly isChanged: boolean
  readonly problem: Told | undefined
  readonly resign: boolean
  /** The clock, in seconds since the Unix epoch. */
  readonly now: number
  /** Indexes of the run's earlier edits of the same thing. */
  readonly edits: readonly number[]
  readonly write: (text: string) => void
  readonly setResign: (resign: boolean) => void
  /** Makes the edit after so many events of the run; whether it was taken. */
  readonly apply: (at: number) => Promise<boolean>
  /** Writes what stood there before anything was edited. */
  readonly reset: () => Promise<void>
}

export function useDraft({ context: run, act }: Player, wish: EditWish): Draft {
  const wanted = useMemo(() => resolveWish(run, wish), [])
  const [before, setBefore] = useState<Draft['before']>()
  const [absent, setAbsent] = useState(wanted ? undefined : gone)
  const [text, setText] = useState('')
  const [original, setOriginal] = useState<string>()
  const [problem, setProblem] = useState<Told>()
  const [resign, setResign] = useState(true)
  const place = wanted?.places[0] ?? run.cursor
  const edits = run.events
    .slice(0, run.cursor)
    .flatMap((event, index) =>
      event.type === 'edit' && wanted && isSameTarget(event.edit.target, wanted.target)
        ? [index]
        : [],
    )
  useEffect(() => {
    if (!wanted) return
    void valueAt(run, wanted.target, place).then((found) => {
      if (!found.ok) return setAbsent(found.refusal.message)
      setBefore(found.value)
      setText(firstText(wanted.target, found.value))
    })
  }, [])

  const write = (next: string) => {
    setText(next)
    setProblem(undefined)
  }
  const apply = async (at: number): Promise<boolean> => {
    if (!wanted || before === undefined) return false
    const [found] = problemsOf(wanted.target, text)
    if (found) setProblem(found)
    if (found) return false
    if (edits.length > 0 && text === original) {
      act({ type: 'undoEdits', events: edits })
      return true
    }
    const edit = editOf(wanted.target, before, text, resign)
    if (!edit) setProblem({ message: 'Nothing is changed yet.' })
    if (!edit) return false
    const taken = await tryEdit(positionAt(run, at).context, edit)
    if (!taken.ok) setProblem({ message: `${taken.refusal.code}: ${taken.refusal.message}` })
    else act({ type: 'edit', edit, at })
    return taken.ok
  }
  const reset = async () => {
    if (!wanted) return
    const without = run.events.filter((_, index) => !edits.includes(index))
    const positions = await replay({ ...run, events: without })
    const at = place - edits.filter((index) => index < place).length
    const cursor = Math.min(run.cursor - edits.length, positions.length - 1)
    const found = await valueAt({ ...run, events: without, positions, cursor }, wanted.target, at)
    if (!found.ok) return setProblem({ message: found.refusal.message })
    setOriginal(textOf(found.value))
    write(textOf(found.value))
  }
  return {
    wanted,
    before,
    absent,
    text,
    isChanged:
      wanted !== undefined && before !== undefined && text !== firstText(wanted.target, before),
    problem,
    resign,
    now: shown(run).context.world.now,
    edits,
    write,
    setResign,
    apply,
    reset,
  }
}

const gone = 'This cannot be changed at this point of the run. Go back to an earlier step.'
