import { useRef, useState } from 'preact/hooks'
import { answererOf, type Examined, failedCalls } from '../../doctor/examination.ts'
import { openQuestion, type Question } from '../../doctor/question.ts'
import { type Place, sortedQuestion, textAt } from '../../doctor/sorted-question.ts'
import { useLoaded } from '../stage/use-loaded.ts'
import './doctor.css'
import type { Example } from './example-question.ts'
import { QuestionForm } from './QuestionForm.tsx'

interface Props {
  readonly examples: readonly Example[]
}

const loadReport = () => import('./Report.tsx')

/** Who answers is fetched when somebody asks: most never ask the other. */
const examined = async (question: Question, now: number): Promise<Examined> =>
  question.called === 'AssumeRoleWithWebIdentity'
    ? (await import('../../doctor/examine.ts')).examine(question, now)
    : (await import('../../doctor/examine-pool.ts')).examinePool(question, now)

/** Asks AWS about what was pasted; once it has, every change asks again. */
export function Doctor({ examples }: Props) {
  const [question, setQuestion] = useState(() => openQuestion('', ''))
  const [moved, setMoved] = useState<readonly Place[]>([])
  const [answer, setAnswer] = useState<Examined>()
  const asked = useRef(0)
  const report = useLoaded(answer?.ok, loadReport)
  const ask = async (about: Question) => {
    asked.current += 1
    const turn = asked.current
    const found = await examined(about, Math.floor(Date.now() / 1000))
    // A later question may have been answered first.
    if (turn === asked.current) setAnswer(found)
  }
  const change = (next: Question, places: readonly Place[] = []) => {
    setQuestion(next)
    setMoved(places)
    if (next.called === question.called) {
      if (answer) void ask(next)
      return
    }
    // Another call needs other things, which nobody has been asked for yet.
    asked.current += 1
    setAnswer(undefined)
  }
  const begin = (example: Example) => {
    setQuestion(example.question)
    setMoved([])
    void ask(example.question)
  }
  return (
    <div class="doctor">
      <QuestionForm
        question={question}
        problems={answer && !answer.ok ? answer.refusal : {}}
        moved={moved}
        examples={examples}
        onChange={change}
        onCall={(called) => change({ ...question, called })}
        onPaste={(place, text) => {
          // A text of many lines may be told of several times; it was put away the first time.
          if (text === textAt(question, place)) return
          const sorted = sortedQuestion(question, place, text)
          change(sorted.question, sorted.moved)
        }}
        onBegin={begin}
        onAsk={() => void ask(question)}
      />
      <div role="status" class={answer?.ok ? 'visually-hidden' : 'doctor-status'}>
        {answer && statusOf(answer, question)}
      </div>
      {answer?.ok && report && <report.Report examination={answer.value} />}
    </div>
  )
}

function statusOf(answer: Examined, { called }: Question): string {
  if (!answer.ok) {
    const asked = called === 'AssumeRoleWithWebIdentity' ? 'STS' : 'Cognito'
    return `${asked} was not asked: something above cannot be read.`
  }
  const { outcome, exchange } = answer.value
  if (outcome.ok) return `${answererOf(exchange)} gives credentials.`
  const stops = failedCalls(answer.value).map((call, index) => {
    const failed = call.checks.find(({ verdict }) => verdict === 'fail')
    return ` ${index === 0 ? 'It' : answererOf(call)} stops at: ${failed?.title}.`
  })
  return `${answererOf(exchange)} answers ${outcome.refusal.code}.${stops.join('')}`
}
