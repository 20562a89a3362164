import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'
import type { Position } from '../../machines/advance.ts'
import type { Message, SequenceStep, SequenceView } from '../../views/sequence.view.ts'
import { followRun } from './follow.ts'
import { MessageRow } from './MessageRow.tsx'
import { PartyMark } from './PartyMark.tsx'
import { useAfterPaint } from './use-after-paint.ts'

interface Props {
  /** The simulation's title: a page may have two, and their parts must be told apart. */
  readonly of: string
  readonly sequence: SequenceView
  /** Where the run stands: arriving somewhere else scrolls there. */
  readonly position: Position
  /** The exchange that the inspector shows, and which of its messages. */
  readonly opened: string | undefined
  readonly side: 'request' | 'response'
  readonly onOpen: (message: Message) => void
  /** Called when a message was pressed, after it was opened. */
  readonly onPress: () => void
  /** What the person is asked, told or shown at this point of the run. */
  readonly children?: ComponentChildren
}

/** The stage: who talks to whom, in order. Lanes where there is room, cards on a phone. */
export function Sequence({
  of,
  sequence,
  position,
  opened,
  side,
  onOpen,
  onPress,
  children,
}: Props) {
  const { parties, steps, wait } = sequence
  const taken = steps.filter(({ status }) => status !== 'ahead')
  const ahead = steps.filter(({ status }) => status === 'ahead')
  const scroller = useRef<HTMLElement>(null)
  const arrived = useRef(position)
  useAfterPaint(() => {
    if (arrived.current === position) return
    arrived.current = position
    if (scroller.current) followRun(scroller.current)
  }, [position])
  const step = (each: SequenceStep) => (
    <Step
      key={`${each.number} ${each.leg} ${each.messages[0]?.key}`}
      step={each}
      sequence={sequence}
      opened={opened}
      side={side}
      onOpen={onOpen}
      onPress={onPress}
    />
  )

  return (
    <section
      class="stage"
      ref={scroller}
      aria-label={`Messages, ${of}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must be able to scroll it.
      tabIndex={0}
      style={{ '--lanes': parties.length }}
    >
      <ul class="parties" aria-label="Parties">
        {parties.map(({ id, kind, name, role }) => (
          <li key={id} data-party={kind}>
            <PartyMark kind={kind} />
            <span>
              <b>{name}</b>
              <small>{role}</small>
            </span>
          </li>
        ))}
      </ul>
      <div class="flow">
        <div class="lifelines" aria-hidden="true">
          {parties.map(({ id }) => (
            <i key={id} />
          ))}
        </div>
        <ol class="steps">
          {taken.map(step)}
          {wait && <li class="gap">{wait}</li>}
          <li class="moment">{children}</li>
          {ahead.map(step)}
        </ol>
      </div>
    </section>
  )
}

interface StepProps extends Omit<Props, 'children' | 'position' | 'of'> {
  readonly step: SequenceStep
}

function Step({ step, sequence, opened, side, onOpen, onPress }: StepProps) {
  const { number, title, status, messages, gap } = step
  const callee = sequence.parties[messages[0]?.to ?? 0]
  return (
    <>
      {gap && <li class="gap">{gap}</li>}
      <li
        class="step"
        data-status={status}
        data-party={callee?.kind ?? 'app'}
        data-local={messages.length === 0 || undefined}
      >
        <p class="step-title">
          <span class="step-number">
            <span class="visually-hidden">Step </span>
            {number}
          </span>{' '}
          <span class="step-name">
            {title}
            {status === 'ahead' && <span class="visually-hidden">, still to come</span>}
          </span>
        </p>
        <ol class="messages">
          {messages.map((message, index) => (
            <MessageRow
              key={message.key}
              message={message}
              parties={sequence.parties}
              order={index}
              status={status}
              opened={message.exchange === opened && ['call', side].includes(message.direction)}
              onOpen={onOpen}
              onPress={onPress}
            />
          ))}
        </ol>
      </li>
    </>
  )
}
