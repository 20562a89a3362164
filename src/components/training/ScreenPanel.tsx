import type { ScreenEvent } from '../../training/screen.machine.ts'
import { isAtItsEnd, type Screen } from '../../training/screen.ts'
import type { SheetPlan } from '../../training/sheet-plan.ts'
import { screenWords } from '../../views/screen.view.ts'

interface Props {
  readonly screen: Screen
  readonly plan: SheetPlan
  /** Where the audience window is. */
  readonly address: string
  readonly isOpen: boolean
  readonly send: (event: ScreenEvent) => void
}

/** What the group sees, and the buttons that change it. */
export function ScreenPanel({ screen, plan, address, isOpen, send }: Props) {
  const { shown, blank, scale, detail } = screen
  const canBack = !isAtItsEnd(shown, -1)
  const canStep = !isAtItsEnd(shown, 1)
  return (
    <section class="trainer-card" aria-labelledby="trainer-screen">
      <h2 id="trainer-screen">On the big screen</h2>
      <p class="trainer-shown" role="status">
        {screenWords(screen, plan)}
      </p>
      <p class="trainer-buttons">
        <button
          type="button"
          aria-disabled={!canBack && !blank}
          onClick={() => send({ type: 'back' })}
        >
          Back
        </button>
        <button
          type="button"
          class="primary"
          aria-disabled={!canStep && !blank}
          onClick={() => send({ type: 'step' })}
        >
          Step
        </button>
        <button type="button" aria-pressed={blank} onClick={() => send({ type: 'toggleBlank' })}>
          Blank
        </button>
        <button
          type="button"
          aria-pressed={detail}
          aria-label="Details: open the message"
          onClick={() => send({ type: 'toggleDetail' })}
        >
          Details
        </button>
      </p>
      <p class="trainer-buttons">
        <button type="button" onClick={() => send({ type: 'resize', steps: -1 })}>
          Smaller text
        </button>
        <button type="button" onClick={() => send({ type: 'resize', steps: 1 })}>
          Larger text
        </button>
        <span class="trainer-note">{scale} %</span>
      </p>
      <p class="trainer-note">
        {isOpen ? (
          'The audience window is open.'
        ) : (
          <>
            No audience window yet:{' '}
            <a href={address} target="handshake-audience">
              open it
            </a>{' '}
            and move it to the big screen.
          </>
        )}
      </p>
    </section>
  )
}
