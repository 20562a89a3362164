import type { ScreenEvent } from '../../training/screen.machine.ts'
import type { Screen } from '../../training/screen.ts'
import type { VotePlan } from '../../training/sheet-plan.ts'
import { CodeText } from './CodeText.tsx'
import { VoteCounts } from './VoteCounts.tsx'

interface Props {
  readonly screen: Screen
  /** The questions of the block. */
  readonly votes: readonly VotePlan[]
  readonly onAsk: (vote: VotePlan) => void
  readonly send: (event: ScreenEvent) => void
}

/** The questions of the block to put to the group, and the counting of the one that is on. */
export function VotePanel({ screen, votes, onAsk, send }: Props) {
  const { shown } = screen
  const on = shown.kind === 'vote' ? shown.vote : undefined
  const others = votes.filter(({ ask }) => ask !== on?.ask)
  if (!on && votes.length === 0) return null
  return (
    <section class="trainer-card" aria-labelledby="trainer-vote">
      <h2 id="trainer-vote">Vote</h2>
      {on && (
        <VoteCounts
          vote={on}
          because={votes.find(({ ask }) => ask === on.ask)?.right?.because}
          send={send}
        />
      )}
      {others.length > 0 && (
        <ul class="trainer-questions">
          {others.map((vote) => (
            <li key={vote.ask}>
              <p>
                <CodeText of={vote.ask} />
              </p>
              <button
                type="button"
                aria-label={`Ask the group: ${vote.ask.replaceAll('`', '')}`}
                onClick={() => onAsk(vote)}
              >
                Ask the group
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
