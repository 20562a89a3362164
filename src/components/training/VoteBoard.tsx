import type { Vote } from '../../training/vote.ts'
import { voteView } from '../../views/vote.view.ts'
import { CodeText } from './CodeText.tsx'

interface Props {
  readonly vote: Vote
}

/** A vote as the group sees it: the question, its options by letter, and both counts in the end. */
export function VoteBoard({ vote }: Props) {
  const { status, rows } = voteView(vote)
  return (
    <section class="vote-board" aria-labelledby="vote-ask">
      <h2 id="vote-ask">
        <CodeText of={vote.ask} />
      </h2>
      <ol>
        {rows.map(({ letter, says, bars, isRight }) => (
          <li key={letter} data-right={isRight || undefined}>
            <b class="vote-letter">{letter}</b>
            <div>
              <p>
                <CodeText of={says} />
                {isRight && <strong class="vote-right"> ✓ Right</strong>}
              </p>
              {bars.map(({ round, count, share }) => (
                <p key={round} class="vote-bar" data-round={round}>
                  <span class="vote-round">{round}</span>
                  <span class="vote-track" aria-hidden="true">
                    <i style={{ width: `${share}%` }} />
                  </span>
                  <span class="vote-count">
                    {count} <small>({share} %)</small>
                  </span>
                </p>
              ))}
            </div>
          </li>
        ))}
      </ol>
      <p class="vote-status" role="status">
        {status}
      </p>
    </section>
  )
}
