/**
 * A scenario that somebody broke for somebody else to repair, and how that was done, as the fragment
 * of an address:
 *
 *     #broken=1.eJyLVkpMTlFIyy_KTVWIVkrOz0tLLFFILErVyywBAA…
 *     #repaired=1.eJyLVkpMTlFIyy_KTVWIVkrOz0tLLFFILErVyywBAA…
 *
 * Behind the version stands JSON, compressed with a checksum (RFC 1950) and in base64url. The hint is
 * in it as it was typed; a person writes it for that. What is wrong cannot be read off at a glance,
 * which keeps a riddle and no secret.
 *
 * @module
 */
import type { Scenario } from '../scenarios/scenario.ts'
import { advance, type Position } from './advance.ts'
import type { Edit } from './edit/edit.ts'
import { readEdits } from './edit/read-edits.ts'
import { machines } from './index.ts'
import { packText, unpackText } from './packed-text.ts'
import { replay } from './player.ts'
import type { RunEvent } from './run-event.ts'

export interface BrokenOne {
  /** The scenario’s id. */
  readonly scenario: string
  readonly faults: readonly string[]
  /** Of policies and settings: they are there before the run begins. */
  readonly edits: readonly Edit[]
  /** Plain text. */
  readonly hint: string
}

export interface Repair {
  /** Faults that were named as what is wrong. */
  readonly undone: readonly string[]
  /** Of policies and settings, on top of those that broke it. */
  readonly edits: readonly Edit[]
}

/** Why a code cannot be followed. */
export type BrokenCodeProblem = 'other-version' | 'damaged' | 'unknown-scenario' | 'unknown-fault'

export type ReadCode =
  | { readonly kind: 'broken'; readonly broken: BrokenOne }
  | { readonly kind: 'repaired'; readonly broken: BrokenOne; readonly repair: Repair }
  | { readonly kind: 'problem'; readonly problem: BrokenCodeProblem }

/** What has to be known of the scenarios that there are. */
type Known = readonly { readonly id: string; readonly faults: readonly { readonly id: string }[] }[]

const version = '1'

/** Characters; enough to be helpful, and a link that fits into a message. */
export const longestHint = 280

/** Edits that hold before a run begins: tokens and requests come only with it. */
export const standingEdits = (events: readonly RunEvent[]): readonly Edit[] =>
  events.flatMap((event) =>
    event.type === 'edit' && !['token', 'request'].includes(event.edit.target.kind)
      ? [event.edit]
      : [],
  )

/** The fragment for who is to repair it, its `#` included. */
export async function writeBrokenCode(broken: BrokenOne): Promise<string> {
  return `#broken=${version}.${await packText(JSON.stringify(partsOf(broken)), 'deflate')}`
}

/** The fragment that tells of the repair. */
export async function writeRepairedCode(broken: BrokenOne, repair: Repair): Promise<string> {
  const parts = [...partsOf(broken), repair.undone, repair.edits]
  return `#repaired=${version}.${await packText(JSON.stringify(parts), 'deflate')}`
}

const partsOf = ({ scenario, faults, edits, hint }: BrokenOne) => [scenario, faults, edits, hint]

/**
 * Reads a fragment of either kind against the scenarios that there are.
 *
 * @returns `undefined` where the fragment is no such code.
 */
export async function readBrokenCode(
  fragment: string,
  scenarios: Known,
): Promise<ReadCode | undefined> {
  const [, kind, writtenIn, packed = ''] =
    /^#(broken|repaired)=([^.]*)\.?(.*)$/s.exec(fragment) ?? []
  if (kind === undefined) return undefined
  const no = (problem: BrokenCodeProblem): ReadCode => ({ kind: 'problem', problem })
  if (writtenIn !== version) return no(/^\d+$/.test(writtenIn ?? '') ? 'other-version' : 'damaged')
  const parts = await unpacked(packed)
  if (parts?.length !== (kind === 'broken' ? 4 : 6)) return no('damaged')
  const [id, faults, edits, hint, undone = [], more = []] = parts
  const readBefore = readEdits(edits)
  const readAfter = readEdits(more)
  if (typeof id !== 'string' || typeof hint !== 'string' || hint.length > longestHint)
    return no('damaged')
  if (!isTexts(faults) || !isTexts(undone) || !isWhole(readBefore) || !isWhole(readAfter))
    return no('damaged')
  const scenario = scenarios.find((each) => each.id === id)
  if (!scenario) return no('unknown-scenario')
  const known = new Set(scenario.faults.map((fault) => fault.id))
  if (![...faults, ...undone].every((fault) => known.has(fault))) return no('unknown-fault')
  const broken: BrokenOne = { scenario: id, faults, edits: readBefore, hint }
  return kind === 'broken'
    ? { kind, broken }
    : { kind: 'repaired', broken, repair: { undone, edits: readAfter } }
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string')

/** Whether every edit of a list is one. */
const isWhole = (edits: readonly (Edit | null)[] | undefined): edits is readonly Edit[] =>
  edits?.every((edit) => edit !== null) ?? false

async function unpacked(part: string): Promise<readonly unknown[] | undefined> {
  const text = await unpackText(part, 'deflate')
  try {
    const value: unknown = text === undefined ? undefined : JSON.parse(text)
    return Array.isArray(value) ? value : undefined
  } catch {
    return undefined
  }
}

const edited = (edits: readonly Edit[]): readonly RunEvent[] =>
  edits.map((edit) => ({ type: 'edit', edit }))

/** The scenario as it is for who repairs it: what is wrong has become how things are. */
export async function asFound(scenario: Scenario, { faults, edits }: BrokenOne): Promise<Scenario> {
  const positions = await replay({ scenario, faults, events: edited(edits) })
  const { app, world } = positions.at(-1)?.context ?? scenario
  return { ...scenario, app, world, faults: [] }
}

/** The run after a repair, as far as it was prepared. */
export const repairedRun = (
  { faults, edits }: BrokenOne,
  { undone, edits: more }: Repair,
): { readonly faults: readonly string[]; readonly events: readonly RunEvent[] } => ({
  faults: faults.filter((fault) => !undone.includes(fault)),
  events: edited([...edits, ...more]),
})

/** Every position of a run that goes on to its end after what was prepared. */
export async function playedOut(
  scenario: Scenario,
  { faults, events }: ReturnType<typeof repairedRun>,
): Promise<readonly Position[]> {
  const positions = [...(await replay({ scenario, faults, events }))]
  for (let last = positions.at(-1); last?.canGoOn; last = positions.at(-1))
    positions.push(await advance(machines[scenario.flow], last, { type: 'next' }))
  return positions
}

/** Whether a run ends as the scenario ends when nothing is wrong: the same state, and the same refusal. */
export async function endsAsItShould(
  scenario: Scenario,
  run: ReturnType<typeof repairedRun>,
): Promise<boolean> {
  const whole = await playedOut(scenario, { faults: [], events: [] })
  return ending(await playedOut(scenario, run)) === ending(whole)
}

const ending = (positions: readonly Position[]): string => {
  const { state = '', context } = positions.at(-1) ?? {}
  const { party, code } = context?.refusal ?? {}
  return [state, party, code].join(' ')
}
