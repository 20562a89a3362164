/** What a thief gets with somebody’s token, in each lane: from the ends of his runs. @module */
import { withNested } from '../federation/exchange.ts'
import type { Position } from '../machines/advance.ts'
import type { Lane } from '../machines/lane.ts'
import { stsCallOf } from './lanes-sts-call.ts'
import { partyOf } from './parties.view.ts'
import { spanText } from './time.view.ts'

export interface TheftOutcome {
  /** What he tries: `At once`. */
  readonly attempt: string
  /** What comes of it: `Reads harbour.svg`, or the code of the refusal. */
  readonly says: string
  readonly refused: boolean
  /** Who refuses and at which check. */
  readonly stoppedBy?: string
}

/** His attempts in their order. */
export function theftOf({ theft, end }: Lane): readonly TheftOutcome[] {
  if (!theft) return []
  const reads = `Reads ${end.context.app.key.split('/').at(-1)}`
  return [
    outcomeOf('At once', theft.atOnce, reads),
    outcomeOf('For another role', theft.anotherRole, `Gets ${stsCallOf(theft.anotherRole)?.role}`),
    ...theft.later.map(({ seconds, end: late }) =>
      outcomeOf(`${spanText(seconds)} later`, late, reads),
    ),
  ]
}

/** When and where the token stops: the first time that it is refused for being late. */
export function theftStops({ theft }: Lane): string | undefined {
  const stopped = theft?.later.find(({ end }) => end.context.refusal)
  const { refusal, app, world } = stopped?.end.context ?? {}
  if (!stopped || !refusal || !app || !world) return undefined
  return `within ${spanText(stopped.seconds)}, at ${partyOf(refusal.party, app, world).name}`
}

function outcomeOf(attempt: string, end: Position, gain: string): TheftOutcome {
  const { refusal } = end.context
  if (!refusal) return { attempt, says: gain, refused: false }
  const by = stoppedBy(end)
  return {
    attempt,
    says: refusal.code,
    refused: true,
    ...(by === undefined ? {} : { stoppedBy: by }),
  }
}

function stoppedBy({ context }: Position): string | undefined {
  const { refusal, trace, app, world } = context
  if (!refusal) return undefined
  const failed = trace
    .flatMap(({ exchanges }) => exchanges.flatMap(withNested))
    .flatMap(({ checks }) => checks)
    .find(({ verdict }) => verdict === 'fail')
  return [partyOf(refusal.party, app, world).name, failed?.title].join(': ')
}
