/**
 * A situation as the fragment of an address: `#asks=mobile&needs=calls-aws,social`. It names nothing
 * but entries of the rules, in their order.
 *
 * @module
 */
import type { Decision, Situation } from './decide.ts'

/** The fragment of a situation, its `#` included. */
export function writeSituation(decision: Decision, situation: Situation): string {
  const held = (entries: readonly { readonly id: string }[]) =>
    entries.map(({ id }) => id).filter((id) => situation.has(id))
  const needs = held(decision.groups.flatMap((group) => group.needs))
  return `#asks=${held(decision.askers).join()}${needs.length > 0 ? `&needs=${needs.join()}` : ''}`
}

/**
 * Reads a fragment; what the rules do not know is left out.
 *
 * @returns `undefined` where the fragment is no situation, or nobody asks in it.
 */
export function readSituation(decision: Decision, fragment: string): Situation | undefined {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''))
  const asker = decision.askers.find(({ id }) => id === parts.get('asks'))
  if (!asker) return undefined
  const named = (parts.get('needs') ?? '').split(',')
  const needs = decision.groups.flatMap((group) => group.needs.map(({ id }) => id))
  return new Set([asker.id, ...needs.filter((id) => named.includes(id))])
}
