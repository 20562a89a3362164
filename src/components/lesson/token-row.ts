/** A token as a row of the token table: the claims that decide about it, and how long it is good. @module */
import { decodeJwt } from '../../federation/jose/decode-jwt.ts'

export interface TokenRow {
  readonly maker: string
  readonly name: string
  /** `iss`; absent where nobody but its maker can read the token. */
  readonly issuer?: string
  readonly audience?: string
  readonly subject?: string
  readonly algorithm?: string
  /** Seconds from issue to expiry, where they are known. */
  readonly lifetime?: number
  /** Names of all other claims. */
  readonly others: readonly string[]
  /** Sentences about what takes it; code stands between backticks. */
  readonly takenBy: readonly string[]
}

interface Described {
  readonly maker: string
  readonly name: string
  readonly token: string
  readonly takenBy?: readonly string[]
}

/** The row of a token; of one that is no JSON Web Token only maker and name are known. */
export function tokenRow({ maker, name, token, takenBy = [] }: Described): TokenRow {
  const jwt = decodeJwt(token)
  if (!jwt) return { maker, name, others: [], takenBy }
  const { iss, aud, sub, iat, exp, ...others } = jwt.payload
  return {
    maker,
    name,
    ...(iss === undefined ? {} : { issuer: text(iss) }),
    ...(aud === undefined ? {} : { audience: text(aud) }),
    ...(sub === undefined ? {} : { subject: text(sub) }),
    algorithm: text(jwt.header['alg']),
    ...(typeof iat === 'number' && typeof exp === 'number' ? { lifetime: exp - iat } : {}),
    others: Object.keys(others),
    takenBy,
  }
}

const text = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value))
