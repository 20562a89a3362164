import { useRef } from 'preact/hooks'
import type { Unreadable } from '../../doctor/examination.ts'
import type { Question } from '../../doctor/question.ts'
import { KnownCall } from './KnownCall.tsx'
import { KnownKeys } from './KnownKeys.tsx'
import { KnownProvider } from './KnownProvider.tsx'

interface Props {
  readonly question: Question
  /** Why something here cannot be read. */
  readonly problems: Unreadable
  readonly onChange: (question: Question) => void
}

/** What decides, too, and is mostly as it should be. */
export function MoreKnown(props: Props) {
  const { question, problems } = props
  // An example may come with a provider; what was opened then stays so, whatever is chosen in it.
  const opened = useRef(false)
  opened.current ||= question.provider.kind === 'given' || problems.vouched !== undefined
  return (
    <details class="doctor-more" open={opened.current}>
      <summary>What else you know: provider, keys, call</summary>
      <KnownProvider {...props} />
      <KnownKeys {...props} />
      <KnownCall {...props} />
    </details>
  )
}
