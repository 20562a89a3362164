/**
 * A visit by cmi5. In one visit a system hears `passed` or `failed` but not both, and `passed` and
 * `completed` once in a registration: so `failed` waits until the visit ends, since a later sitting
 * may pass.
 *
 * @module
 */
import { type Cmi5Record, nothingKept, readCmi5Record } from '../../learning/lms/cmi5-record.ts'
import {
  answeredStatement,
  type Cmi5Event,
  type Cmi5Launch,
  definedStatement,
  type Made,
  type Statement,
} from '../../learning/lms/cmi5-statements.ts'
import type { Interaction } from '../../learning/lms/interaction.ts'
import type { Standing } from '../../learning/lms/standing.ts'
import { type Cmi5Address, Cmi5Listener } from './cmi5-listener.ts'
import { type Kept, LmsRefusal, type LmsSession } from './lms-session.ts'

/** The name of what the package keeps in the system. */
const recordId = 'handshake'

/**
 * Opens the visit.
 *
 * @throws {LmsRefusal} The system does not open it.
 */
export async function openCmi5Session(address: Cmi5Address): Promise<LmsSession> {
  const listener = await Cmi5Listener.open(address)
  const data = await listener.state('LMS.LaunchData')
  if (typeof data !== 'object' || data === null)
    throw new LmsRefusal('LMS.LaunchData: there is none')
  const { contextTemplate, masteryScore, launchMode, returnURL }: Record<string, unknown> = {
    ...data,
  }
  await listener.preferences()
  const launch: Cmi5Launch = {
    ...address,
    contextTemplate: Object(contextTemplate),
    ...(typeof masteryScore === 'number' ? { masteryScore } : {}),
  }
  const record = readCmi5Record(await listener.state(recordId))
  const session = new Cmi5Session(listener, launch, record, {
    recording: launchMode === undefined || launchMode === 'Normal',
    leaveTo: /^https?:/.test(`${returnURL}`) ? `${returnURL}` : undefined,
  })
  await session.begin()
  return session
}

const made = (): Made => ({ id: crypto.randomUUID(), at: new Date() })

class Cmi5Session implements LmsSession {
  readonly kept: Kept
  readonly leaveTo: string | undefined
  readonly #listener: Cmi5Listener
  readonly #launch: Cmi5Launch
  #record: Cmi5Record
  /** A sitting was handed in during this visit. */
  #judged = false
  /** One change is told after another. */
  #told: Promise<void> = Promise.resolve()

  constructor(
    listener: Cmi5Listener,
    launch: Cmi5Launch,
    record: Cmi5Record,
    { recording, leaveTo }: { recording: boolean; leaveTo: string | undefined },
  ) {
    this.#listener = listener
    this.#launch = launch
    this.#record = record
    this.leaveTo = leaveTo
    const { progress, page, completed, passed, score } = record
    this.kept = {
      progress,
      page,
      earlier: {
        ...(passed ? { status: 'passed' } : completed ? { status: 'completed' } : {}),
        ...(score === undefined ? {} : { score }),
      },
      passMark:
        launch.masteryScore === undefined
          ? undefined
          : Math.round(launch.masteryScore * 10_000) / 100,
      recording,
    }
  }

  begin = (): Promise<void> => this.#listener.tell([this.#defined({ verb: 'initialized' })])

  record(standing: Standing, answered: readonly Interaction[]): Promise<void> {
    if (!this.kept.recording) return Promise.resolve()
    this.#judged ||= answered.some(({ type }) => type === 'numeric')
    const told = this.#told.then(() => this.#tell(standing, answered))
    this.#told = told.catch(() => {})
    return told
  }

  end({ report, time }: Standing): void {
    const fails = this.kept.recording && this.#judged && report.status === 'failed'
    const last = [
      ...(fails ? [this.#defined({ verb: 'failed', time, score: report.score ?? 0 })] : []),
      this.#defined({ verb: 'terminated', time }),
    ]
    void this.#listener.tell(last, true).catch(() => {})
  }

  async #tell(
    { progress, report, page, time }: Standing,
    answered: readonly Interaction[],
  ): Promise<void> {
    const { score } = report
    const completes = report.answeredAll && !this.#record.completed
    const passes = report.status === 'passed' && score !== undefined && !this.#record.passed
    const statements = [
      ...answered.map((each) => answeredStatement(this.#launch, each, made())),
      ...(completes ? [this.#defined({ verb: 'completed', time })] : []),
      ...(passes ? [this.#defined({ verb: 'passed', time, score })] : []),
    ]
    if (statements.length > 0) await this.#listener.tell(statements)
    this.#record = {
      ...nothingKept,
      progress,
      page,
      completed: this.#record.completed || completes,
      passed: this.#record.passed || passes,
      ...(score === undefined ? {} : { score }),
    }
    await this.#listener.keep(recordId, this.#record)
  }

  #defined = (event: Cmi5Event): Statement => definedStatement(this.#launch, event, made())
}
