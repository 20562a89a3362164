import { useId } from 'preact/hooks'
import type { ScreenEvent } from '../../training/screen.machine.ts'
import { isCounting, type Vote, type VoteStage } from '../../training/vote.ts'
import { letters, voteView } from '../../views/vote.view.ts'
import { useSwitch } from '../stage/use-switch.ts'
import { CodeText } from './CodeText.tsx'

interface Props {
  readonly vote: Vote
  /** Why the right option is right. */
  readonly because: string | undefined
  readonly send: (event: ScreenEvent) => void
}

/** What leads on from each stage. */
const ways: Readonly<Record<Exclude<VoteStage, 'closed'>, string>> = {
  first: 'Close the first vote',
  talk: 'Begin the second vote',
  second: 'Close it and show both',
}

/** The trainer types what was counted; the keys A to D add one, and with Shift take one back. */
export function VoteCounts({ vote, because, send }: Props) {
  const id = useId()
  const [keysOn, turnKeys] = useSwitch('shortcuts')
  const { ask, options, stage, rounds, revealed, right } = vote
  const counts = rounds.at(-1) ?? []
  const counting = isCounting(vote)
  const set = (option: number, count: number) => send({ type: 'count', option, count })
  const press = (event: KeyboardEvent) => {
    if (!keysOn || event.altKey || event.ctrlKey || event.metaKey) return
    const option = letters.indexOf(event.key.toUpperCase())
    if (option < 0 || option >= options.length) return
    event.preventDefault()
    set(option, (counts[option] ?? 0) + (event.shiftKey ? -1 : 1))
  }
  return (
    <fieldset class="trainer-counts" onKeyDown={press}>
      <legend class="trainer-ask">
        <CodeText of={ask} />
      </legend>
      <ol>
        {options.map((option, at) => (
          <li key={option} data-right={right === at || undefined}>
            <b>{letters[at]}</b>
            <label for={`${id}-${at}`}>
              <CodeText of={option} />
              {right === at && <small> Right</small>}
            </label>
            {counting ? (
              <input
                id={`${id}-${at}`}
                type="number"
                min="0"
                max="999"
                inputMode="numeric"
                value={counts[at] ?? 0}
                onFocus={(event) => event.currentTarget.select()}
                onInput={(event) => set(at, event.currentTarget.valueAsNumber)}
              />
            ) : (
              <output id={`${id}-${at}`}>
                {rounds.map((round) => round[at] ?? 0).join(' → ')}
              </output>
            )}
          </li>
        ))}
      </ol>
      <p class="trainer-note" role="status">
        {voteView(vote).status}
      </p>
      <p class="trainer-buttons">
        {stage !== 'closed' && (
          <button type="button" class="primary" onClick={() => send({ type: 'goOnWithVote' })}>
            {ways[stage]}
          </button>
        )}
        {stage === 'closed' && right !== undefined && (
          <button
            type="button"
            aria-pressed={revealed}
            onClick={() => send({ type: 'toggleAnswer' })}
          >
            Show which is right
          </button>
        )}
      </p>
      {because !== undefined && (
        <details>
          <summary>Why it is right</summary>
          <p>
            <CodeText of={because} />
          </p>
        </details>
      )}
      <p>
        <label class="trainer-switch">
          <input
            type="checkbox"
            checked={keysOn}
            onChange={(event) => turnKeys(event.currentTarget.checked)}
          />{' '}
          Keys A to {letters[options.length - 1]} add one here, with Shift they take one back
        </label>
      </p>
    </fieldset>
  )
}
