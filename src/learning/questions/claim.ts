/**
 * `kind: claim`: find the claim in a token that a run has given out. Where nothing is cited, the claim
 * is the one that made the run fail.
 *
 * @module
 */
import { z } from 'zod'
import { cited, question, run } from './question.ts'

const claim = z.strictObject({
  /** The claim's name as the token has it: the id of the option. */
  id: z.string().regex(/^[A-Za-z][\w:/.-]*$/, 'a claim has a name'),
  because: z.string(),
})

const token = {
  kind: z.literal('claim'),
  ...run,
  /** Which of the app's tokens is shown. */
  token: z.enum(['idToken', 'openIdToken']).default('idToken'),
}

const claimsOf = <Claim extends z.ZodType<{ readonly id: string }>>(one: Claim) =>
  z
    .array(one)
    .min(3)
    .refine(
      (claims) => new Set(claims.map(({ id }) => id)).size === claims.length,
      'two options have one id',
    )

export const simulatedClaim = question.extend({ ...token, options: claimsOf(claim) })

export const sourcedClaim = question.extend({
  ...token,
  ...cited,
  options: claimsOf(claim.extend({ right: z.literal(true).exactOptional() })).refine(
    (claims) => claims.filter(({ right }) => right).length === 1,
    'exactly one option is right: true',
  ),
})
