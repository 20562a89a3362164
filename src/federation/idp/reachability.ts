/** The one check of the documents that every relying party reads. @module */
import { checklist } from '../checklist.ts'
import type { Check } from '../exchange.ts'
import type { FactId } from '../facts.ts'

/** The check by its verdict; both are the same with every request, so they are written down once. */
export const reachability = (fact: FactId): Readonly<Record<'pass' | 'fail', readonly Check[]>> => {
  const plan = [{ id: 'reachable', title: 'The provider can be reached', fact }] as const
  const [passed, failed] = [checklist(plan), checklist(plan)]
  passed.pass('reachable')
  failed.fail('reachable')
  return { pass: passed.checks(), fail: failed.checks() }
}
