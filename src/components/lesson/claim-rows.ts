/** The claims of a token, as rows of which some can be chosen. @module */
import type { Holdings } from '../../federation/client/holdings.ts'
import { decodeJwt } from '../../federation/jose/decode-jwt.ts'
import type { Claim } from '../../learning/quiz-schema.ts'

export interface ClaimRow {
  readonly id: string
  /** As JSON. */
  readonly value: string
  /** Whether the question offers it. */
  readonly offered: boolean
}

/**
 * The payload's claims in their order.
 *
 * @throws {Error} The app has no such token, or the question offers a claim that is not in it.
 */
export function claimRows(holdings: Holdings, { id, token, options }: Claim): readonly ClaimRow[] {
  const payload = decodeJwt(holdings[token] ?? '')?.payload
  if (!payload) throw new Error(`Question "${id}": the run gives out no ${token}.`)
  const absent = options.find((option) => !Object.hasOwn(payload, option.id))
  if (absent) throw new Error(`Question "${id}": the token has no claim "${absent.id}".`)
  return Object.entries(payload).map(([name, value]) => ({
    id: name,
    value: JSON.stringify(value),
    offered: options.some((option) => option.id === name),
  }))
}
