/** The query's canonical form: every parameter encoded anew, sorted by name, then by value. @module */
import { percentEncode } from '../encoding/percent.ts'
import type { RequestTarget } from './request-target.ts'

/** The one parameter that a signature cannot cover. */
const signatureParameter = 'X-Amz-Signature'

/** The query of a request as both sides sign it; `x-id=` and empty values belong to it. */
export function canonicalQuery(query: RequestTarget['query'], presigned: boolean): string {
  return query
    .filter(([name]) => !(presigned && name === signatureParameter))
    .map(([name, value]) => [percentEncode(name), percentEncode(value)] as const)
    .sort(([a, x], [b, y]) => compare(a, b) || compare(x, y))
    .map((pair) => pair.join('='))
    .join('&')
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
