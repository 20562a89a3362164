import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { Message, SequenceStep, SequenceView } from '../../views/sequence.view.ts'
import { MessageRow } from './MessageRow.tsx'
import { PartyMark } from './PartyMark.tsx'

interface Props {
  readonly sequence: SequenceView
  /** Key of the message that the inspector shows. */
  readonly opened: string | undefined
  readonly onOpen: (message: Message) => void
  /** What the person is asked, told or shown at this point of the run. */
  readonly children?: ComponentChildren
}

/** The stage: who talks to whom, in order. Lanes where there is room, cards on a phone. */
export function Sequence({ sequence, opened, onOpen, children }: Props) {
  const { parties, steps, wait } = sequence
  const taken = steps.filter(({ status }) => status !== 'ahead')
  const ahead = steps.filter(({ status }) => status === 'ahead')
  const scroller = useRef<HTMLDivElement>(null)
  const end = useRef<HTMLLIElement>(null)
  useEffect(() => {
    const view = scroller.current
    if (view && taken.length > 0) view.scrollTop = endOf(view, end.current)
  }, [taken.length, wait])
  const step = (each: SequenceStep) => (
    <Step key={each.leg} step={each} sequence={sequence} opened={opened} onOpen={onOpen} />
  )

  return (
    <div
      class="stage"
      ref={scroller}
      role="region"
      aria-label="Messages"
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
      <div class="lifelines" aria-hidden="true">
        {parties.map(({ id }) => (
          <i key={id} />
        ))}
      </div>
      <ol class="steps">
        {taken.map(step)}
        {wait && <li class="gap">{wait}</li>}
        <li class="moment" ref={end}>
          {children}
        </li>
        {ahead.map(step)}
      </ol>
    </div>
  )
}

/** How far to scroll so that the current moment stands at the bottom of the stage. */
const endOf = (view: HTMLElement, moment: HTMLElement | null): number =>
  moment ? moment.offsetTop + moment.offsetHeight + 16 - view.clientHeight : 0

interface StepProps extends Omit<Props, 'children'> {
  readonly step: SequenceStep
}

function Step({ step, sequence, opened, onOpen }: StepProps) {
  const { number, title, status, messages, gap } = step
  const callee = sequence.parties[messages[0]?.to ?? 0]
  return (
    <>
      {gap && <li class="gap">{gap}</li>}
      <li class="step" data-status={status} data-party={callee?.kind}>
        <p class="step-title">
          <span class="step-number">
            <span class="visually-hidden">Step </span>
            {number}
          </span>
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
              opened={message.key === opened}
              onOpen={onOpen}
            />
          ))}
        </ol>
      </li>
    </>
  )
}
