/** What is remembered of authorization codes: only that they were used, until they expire. @module */

/** What tells a code from others. */
export interface RedeemedCode {
  readonly id: string
  /** In seconds. */
  readonly expiresAt: number
}

/** The codes that were used, as whoever issued them keeps them. */
interface Memory {
  readonly redeemedCodes: readonly string[]
}

const redemption = ({ expiresAt, id }: RedeemedCode): string => `${expiresAt}.${id}`

/** Whether the code was used before. */
export const isRedeemed = ({ redeemedCodes }: Memory, code: RedeemedCode): boolean =>
  redeemedCodes.includes(redemption(code))

/** So many are remembered at most, should the clock stand still. */
const rememberedCodes = 1000

/**
 * The codes that were used, this one among them; those that have expired since are forgotten.
 *
 * @param now - In seconds.
 */
export const withRedeemed = (
  { redeemedCodes }: Memory,
  code: RedeemedCode,
  now: number,
): readonly string[] =>
  [...redeemedCodes.filter((each) => Number.parseInt(each, 10) >= now), redemption(code)].slice(
    -rememberedCodes,
  )
