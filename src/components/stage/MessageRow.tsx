import type { Party } from '../../views/parties.view.ts'
import type { Message, SequenceStep } from '../../views/sequence.view.ts'

interface Props {
  readonly message: Message
  readonly parties: readonly Party[]
  /** Its place in the step: later ones draw later. */
  readonly order: number
  readonly status: SequenceStep['status']
  readonly opened: boolean
  readonly onOpen: (message: Message) => void
  readonly onPress: () => void
}

/** One message as an arrow between two lanes; a press opens it in the inspector. */
export function MessageRow({ message, parties, order, status, opened, onOpen, onPress }: Props) {
  const { direction, from, to, refused } = message
  const sides = direction === 'response' ? [to, from] : [from, to]
  const geometry = {
    '--start': Math.min(from, to),
    '--span': Math.abs(to - from),
    '--order': order,
  }
  return (
    <li
      class="message"
      data-direction={direction}
      data-heading={from < to ? 'right' : 'left'}
      data-party={parties[sides[1] ?? 0]?.kind}
      data-refused={refused || undefined}
      style={geometry}
    >
      {status === 'ahead' ? (
        <p class="message-line">
          <Line message={message} parties={parties} />
        </p>
      ) : (
        <button
          type="button"
          class="message-line"
          aria-pressed={opened}
          onClick={() => {
            onOpen(message)
            onPress()
          }}
          onFocus={() => onOpen(message)}
        >
          <Line message={message} parties={parties} />
        </button>
      )}
    </li>
  )
}

function Line({ message, parties }: Pick<Props, 'message' | 'parties'>) {
  const { direction, from, to, label, status } = message
  return (
    <>
      <span class="message-route">
        {parties[from]?.name} {direction === 'call' ? '⇄' : '→'} {parties[to]?.name}
        {direction === 'call' && ', hidden from the app'}:
      </span>{' '}
      <span class="message-label">
        {showsStatus(message) && (
          <>
            <span class="message-status">{status}</span>
            <span aria-hidden="true"> ·</span>{' '}
          </>
        )}
        {label}
      </span>
      <span class="arrow" aria-hidden="true" />
    </>
  )
}

/** A hidden call that went well says so by being there. */
const showsStatus = ({ direction, status, refused }: Message): boolean =>
  status !== undefined && (direction === 'response' || refused)
