import { useRef, useState } from 'preact/hooks'
import type { Examination, Unreadable } from '../../doctor/examine.ts'
import { openQuestion, type Question } from '../../doctor/question.ts'
import type { Outcome } from '../../federation/refusal.ts'
import { useLoaded } from '../stage/use-loaded.ts'
import './doctor.css'
import type { Example } from './example-question.ts'
import { QuestionForm } from './QuestionForm.tsx'

interface Props {
  readonly examples: readonly Example[]
}

const loadReport = () => import('./Report.tsx')

/** Asks STS about what was pasted; once it has, every change asks again. */
export function Doctor({ examples }: Props) {
  const [question, setQuestion] = useState(() => openQuestion('', ''))
  const [answer, setAnswer] = useState<Outcome<Examination, Unreadable>>()
  const asked = useRef(0)
  const report = useLoaded(answer?.ok, loadReport)
  const ask = async (about: Question) => {
    asked.current += 1
    const turn = asked.current
    const { examine } = await import('../../doctor/examine.ts')
    const examined = await examine(about, Math.floor(Date.now() / 1000))
    // A later question may have been answered first.
    if (turn === asked.current) setAnswer(examined)
  }
  const change = (next: Question) => {
    setQuestion(next)
    if (answer) void ask(next)
  }
  const begin = (example: Example) => {
    setQuestion(example.question)
    void ask(example.question)
  }
  return (
    <div class="doctor">
      <QuestionForm
        question={question}
        problems={answer && !answer.ok ? answer.refusal : {}}
        examples={examples}
        onChange={change}
        onBegin={begin}
        onAsk={() => void ask(question)}
      />
      <div role="status" class={answer?.ok ? 'visually-hidden' : 'doctor-status'}>
        {answer && statusOf(answer)}
      </div>
      {answer?.ok && report && <report.Report examination={answer.value} />}
    </div>
  )
}

function statusOf(answer: Outcome<Examination, Unreadable>): string {
  if (!answer.ok) return 'STS was not asked: something above cannot be read.'
  const { outcome, exchange } = answer.value
  const failed = exchange.checks.find(({ verdict }) => verdict === 'fail')
  if (outcome.ok) return 'STS gives credentials.'
  return `STS answers ${outcome.refusal.code}.${failed ? ` It stops at: ${failed.title}.` : ''}`
}
