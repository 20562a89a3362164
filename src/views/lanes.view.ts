/**
 * Several ways to federate side by side, aligned by what their calls are for: from played lanes to the
 * rows of a table. Rows still to come say what the machines will do there.
 *
 * @module
 */
import type { Exchange } from '../federation/exchange.ts'
import { headerValue } from '../federation/http.ts'
import type { Lane } from '../machines/lane.ts'
import type { Flow, Scenario } from '../scenarios/scenario.ts'
import { stepsOf } from './flow.view.ts'
import { whyNoCall } from './lanes-notes.ts'
import { type TheftOutcome, theftOf } from './lanes-theft.view.ts'
import {
  laneNames,
  legPurposes,
  type Purpose,
  purposes,
  purposeTitles,
  stations,
} from './lanes-words.ts'
import { legParties, legTitles } from './leg-words.ts'
import { brings, isRefused } from './operation-words.ts'
import { type Party, partyOf } from './parties.view.ts'

export interface LaneHead {
  /** No two lanes have the same. */
  readonly flow: Flow
  readonly name: string
  readonly short: string
  /** `Google → Cognito → S3`. */
  readonly route: string
}

export interface LanesRow {
  readonly purpose: Purpose
  readonly title: string
  readonly status: 'done' | 'current' | 'ahead'
  /** One for each lane. */
  readonly cells: readonly LaneCell[]
}

export interface LaneCell {
  readonly calls: readonly LaneCall[]
  /** What a thief gets; in the last row only. */
  readonly theft: readonly TheftOutcome[]
  /** Why there is no call, or what is going to be done. */
  readonly note?: string
}

export interface LaneCall {
  /** Where it is in the lane’s trace. */
  readonly key: string
  readonly operation: string
  readonly to: Party
  /** What the answer brings, or the code of the refusal. */
  readonly brings: string
  readonly status: number
  readonly refused: boolean
  /** The check that failed: `The token is in date`. */
  readonly failed?: string
  /** With AWS’s keys. */
  readonly signed: boolean
  /** How deep the call is nested in others; the app sees none below the first. */
  readonly depth: number
  /** More than one where a call that only leads to this one is told with it. */
  readonly count: number
}

/** The heads of the columns. */
export const laneHeads = (scenarios: readonly Scenario[]): readonly LaneHead[] =>
  scenarios.map(({ flow, app, world }) => {
    const { full, short } = laneNames[flow] ?? { full: flow, short: flow }
    const asked = stepsOf(flow).flatMap(({ leg }) => stations[legParties[leg]] ?? [])
    const provider = partyOf(app.provider, app, world).name
    return {
      flow,
      name: full,
      short,
      route: [provider, ...new Set(asked)].join(' → '),
    }
  })

/** The purposes that the lanes come to: a thief tries his luck where nothing else is wrong. */
export const purposesOf = (lanes: readonly Lane[]): readonly Purpose[] =>
  purposes.filter((purpose) => purpose !== 'theft' || lanes.every(({ theft }) => theft))

/**
 * The rows, as many of them gone through as were taken.
 *
 * @param lanes - Empty before they were played: then every row is ahead.
 */
export function lanesRows(
  flows: readonly Flow[],
  lanes: readonly Lane[],
  taken: number,
): readonly LanesRow[] {
  return purposesOf(lanes).map((purpose, index) => ({
    purpose,
    title: purposeTitles[purpose],
    status: index < taken - 1 ? 'done' : index < taken ? 'current' : 'ahead',
    cells:
      index < taken
        ? lanes.map((lane) => cellOf(lane, purpose))
        : flows.map((flow) => ghostOf(flow, purpose)),
  }))
}

function cellOf(lane: Lane, purpose: Purpose): LaneCell {
  if (purpose === 'theft') return { calls: [], theft: theftOf(lane) }
  const calls = lane.end.context.trace.flatMap(({ leg, exchanges }, step) =>
    legPurposes[leg] === purpose
      ? exchanges.flatMap((exchange, index) =>
          callsOf(lane, exchange, { key: `${step}.${index}`, depth: 0 }),
        )
      : [],
  )
  return { calls, theft: [], ...(calls.length === 0 ? { note: whyNoCall(lane, purpose) } : {}) }
}

/** A step that was not taken yet: what the machine’s legs are called, or a dash. */
function ghostOf(flow: Flow, purpose: Purpose): LaneCell {
  const legs = stepsOf(flow).flatMap(({ leg }) => (legPurposes[leg] === purpose ? [leg] : []))
  const note = purpose === 'theft' ? '…' : legs.map((leg) => legTitles[leg]).join(', ') || '–'
  return { calls: [], theft: [], note }
}

/** A service that fetches keys asks first where they are: the row of the keys tells of both. */
const isPrelude = (exchange: Exchange | undefined): boolean =>
  exchange?.operation === 'openid-configuration'

interface Place {
  readonly key: string
  readonly depth: number
  /** The call of the same service before this one. */
  readonly before?: Exchange | undefined
}

function callsOf(
  lane: Lane,
  exchange: Exchange,
  { key, depth, before }: Place,
): readonly LaneCall[] {
  const { app, world } = lane.end.context
  const failed = exchange.checks.find(({ verdict }) => verdict === 'fail')?.title
  const call: LaneCall = {
    key,
    operation: exchange.operation,
    to: partyOf(exchange.to, app, world),
    brings: brings(exchange),
    status: exchange.response.status,
    refused: isRefused(exchange),
    ...(failed === undefined ? {} : { failed }),
    signed: isSigned(exchange),
    depth,
    count: isPrelude(before) ? 2 : 1,
  }
  const inner = exchange.nested.flatMap((each, index, all) =>
    isPrelude(each) && !isRefused(each)
      ? []
      : callsOf(lane, each, { key: `${key}.${index}`, depth: depth + 1, before: all[index - 1] }),
  )
  return [call, ...inner]
}

/** Whether a request carries a signature made with AWS’s keys. */
export const isSigned = ({ request }: Exchange): boolean =>
  headerValue(request.headers, 'authorization')?.startsWith('AWS4-HMAC-SHA256') ?? false
