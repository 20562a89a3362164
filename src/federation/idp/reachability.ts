/** The one check of the documents that every relying party reads. @module */
import type { Check } from '../exchange.ts'
import type { FactId } from '../facts.ts'

/** The check by its verdict; both are the same with every request, so they are written down once. */
export function reachability(fact: FactId): Readonly<Record<'pass' | 'fail', readonly Check[]>> {
  const planned = { id: 'reachable', title: 'The provider can be reached', fact }
  return { pass: [{ ...planned, verdict: 'pass' }], fail: [{ ...planned, verdict: 'fail' }] }
}
