import { useId, useState } from 'preact/hooks'
import {
  endsAsItShould,
  longestHint,
  standingEdits,
  writeBrokenCode,
} from '../../machines/broken-one.ts'
import type { PlayerContext } from '../../machines/player.ts'
import { chosenFaults } from '../../views/faults.view.ts'
import { CodeLink } from './CodeLink.tsx'

interface Props {
  readonly context: PlayerContext
}

/** The hint, and the link that comes of it. */
export function MakeForm({ context }: Props) {
  const { scenario, faults, events } = context
  const id = useId()
  const [hint, setHint] = useState('')
  const [code, setCode] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const edits = standingEdits(events)
  const names = chosenFaults(scenario, faults).map(({ name }) => name)
  const wrong = [...names, ...(edits.length > 0 ? [`${edits.length} changed by hand`] : [])]
  const make = async () => {
    const broken = { scenario: scenario.id, faults, edits, hint: hint.trim() }
    const isWhole = await endsAsItShould(scenario, {
      faults,
      events: edits.map((edit) => ({ type: 'edit', edit })),
    })
    setProblem(
      isWhole
        ? 'Nothing is broken yet: this run ends as it does when nothing is wrong.'
        : undefined,
    )
    setCode(isWhole ? undefined : await writeBrokenCode(broken))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <p>
        Break the scenario with <b>What if…</b> or by changing its policies and settings, and write
        a hint. Whoever opens the link sees your hint and a run that fails, and not what is wrong.
      </p>
      <p>Wrong now: {wrong.length > 0 ? wrong.join('; ') : 'nothing'}.</p>
      <label for={id}>Hint</label>
      <textarea
        id={id}
        rows={2}
        maxLength={longestHint}
        value={hint}
        aria-describedby={`${id}-note`}
        onInput={({ currentTarget }) => {
          setHint(currentTarget.value)
          setCode(undefined)
        }}
      />
      <p id={`${id}-note`} class="playground-small">
        What you type here goes into the link, as you type it.
      </p>
      <p>
        <button type="submit">Make the link</button>
      </p>
      <div role="status">
        {problem && <p>{problem}</p>}
        {code && <CodeLink code={code} what="Link" label="Link to the broken one" />}
      </div>
    </form>
  )
}
