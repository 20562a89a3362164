/** What can go wrong in every lane alike, and what each way answers to it. @module */
import type { Lane } from '../machines/lane.ts'
import type { Fault, Scenario } from '../scenarios/scenario.ts'
import { type PartyKind, partyOf } from './parties.view.ts'

/** The faults that all the scenarios have, as the first of them tells them. */
export const sharedFaults = ([first, ...others]: readonly Scenario[]): readonly Fault[] =>
  (first?.faults ?? []).filter(({ id }) =>
    others.every(({ faults }) => faults.some((fault) => fault.id === id)),
  )

export interface LaneAnswer {
  readonly party: PartyKind
  /** Who refuses. */
  readonly by: string
  readonly status: number
  readonly code: string
  /** The check that failed. */
  readonly check?: string
}

/** The refusal with which a lane ends, or `undefined` where nobody refuses. */
export function answerOf({ end }: Lane): LaneAnswer | undefined {
  const { refusal, app, world, trace } = end.context
  if (!refusal) return undefined
  const { kind, name } = partyOf(refusal.party, app, world)
  const check = trace
    .at(-1)
    ?.exchanges.at(-1)
    ?.checks.find(({ verdict }) => verdict === 'fail')?.title
  return {
    party: kind,
    by: name,
    status: refusal.status,
    code: refusal.code,
    ...(check === undefined ? {} : { check }),
  }
}
