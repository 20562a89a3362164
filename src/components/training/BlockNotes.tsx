import type { BlockPlan } from '../../training/sheet-plan.ts'
import { CodeText } from './CodeText.tsx'

interface Props {
  readonly block: BlockPlan
  readonly next: BlockPlan | undefined
  /** `Block 2 of 7`. */
  readonly place: string
  /** Absent where there is none. */
  readonly onPrevious: (() => void) | undefined
  readonly onNext: (() => void) | undefined
}

const kinds = [
  { kind: 'say', label: 'Say' },
  { kind: 'do', label: 'Do' },
  { kind: 'ask', label: 'Ask' },
] as const

/** What to say, do and ask now, and what comes next. */
export function BlockNotes({ block, next, place, onPrevious, onNext }: Props) {
  const { title, minutes, wrong } = block
  return (
    <>
      <section class="trainer-card trainer-now" aria-label={`Now: ${title}`}>
        <p class="trainer-place">
          {place} · {minutes} min
        </p>
        <h2>{title}</h2>
        {kinds.map(
          ({ kind, label }) =>
            block[kind].length > 0 && (
              <div key={kind} class="trainer-lines" data-kind={kind}>
                <h3>{label}</h3>
                <ul>
                  {block[kind].map((line) => (
                    <li key={line}>
                      <CodeText of={line} />
                    </li>
                  ))}
                </ul>
              </div>
            ),
        )}
        {wrong.length > 0 && (
          <div class="trainer-lines" data-kind="wrong">
            <h3>Expect</h3>
            <ul>
              {wrong.map(({ says, because }) => (
                <li key={says}>
                  <q>
                    <CodeText of={says} />
                  </q>{' '}
                  <CodeText of={because} />
                </li>
              ))}
            </ul>
          </div>
        )}
      </section>
      <section class="trainer-card trainer-next" aria-labelledby="trainer-next">
        <h2 id="trainer-next">{next ? `Next: ${next.title}` : 'This is the last block'}</h2>
        {next && (
          <p>
            {next.minutes} min
            {next.do[0] !== undefined && (
              <>
                {' · '}
                <CodeText of={next.do[0]} />
              </>
            )}
          </p>
        )}
        <p class="trainer-buttons">
          <button type="button" aria-disabled={!onPrevious} onClick={onPrevious}>
            Previous block
          </button>
          <button type="button" class="primary" aria-disabled={!onNext} onClick={onNext}>
            Next block
          </button>
        </p>
      </section>
    </>
  )
}
