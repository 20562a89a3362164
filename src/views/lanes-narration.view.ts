/** What the lanes say in one sentence, for the line above the controls and for screen readers. @module */
import type { LaneCell, LaneHead, LanesRow } from './lanes.view.ts'
import { lowerFirst } from './lower-first.ts'

/** At most 140 characters, so that it can be listened to. */
export function narrateLanes(heads: readonly LaneHead[], rows: readonly LanesRow[]): string {
  const taken = rows.findLastIndex(({ status }) => status === 'current')
  const row = rows[taken]
  if (!row) return `Ready: nothing was sent yet. ${rows.length} steps to go.`
  const title = lowerFirst(row.title)
  const lanes = row.cells.map((cell, index) => `${heads[index]?.short}: ${outcomeOf(cell)}.`)
  const sentence = [`Step ${taken + 1} of ${rows.length}, ${title}.`, ...lanes].join(' ')
  return sentence.length <= 140 ? sentence : `${sentence.slice(0, 139)}…`
}

function outcomeOf({ calls, theft, note = '' }: LaneCell): string {
  if (theft.length > 0)
    return `${theft.filter(({ refused }) => !refused).length} of ${theft.length} tries succeed`
  const last = calls.findLast(({ depth }) => depth === 0)
  return last?.brings ?? note.replace(/:.*/, '').toLowerCase()
}
