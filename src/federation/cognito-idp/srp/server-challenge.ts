/**
 * The server's half of SRP-6a, as Cognito computes it: a public key for the client, and later the
 * check of the signature by which the client shows that it knows the password.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5054#section-2.6
 * @module
 */
import { decodeBase64 } from '../../encoding/base64.ts'
import { authenticator } from '../../encoding/hmac-digest.ts'
import type { PasswordVerifier, UserPool } from '../user-pool.ts'
import { generator, multiplier, power, prime } from './group.ts'
import {
  bytesOfInteger,
  digestInteger,
  hexOfInteger,
  integerOfBytes,
  integerOfHex,
} from './integer.ts'
import { srpPoolName } from './password-verifier.ts'

/** The client's public key, from `SRP_A`; `undefined` for text that is no key, and for zero, which would sign in without a password. */
export function clientPublicKey(text: string): bigint | undefined {
  const key = integerOfHex(text)
  return key === undefined || key % prime === 0n ? undefined : key
}

/** Bytes of a private key: RFC 5054 §2.6 asks for 256 bits or more. */
export const privateKeyLength = 32

/** `SRP_B`, hexadecimal: k·v + g^b. */
export const serverPublicKey = (
  { verifier }: Pick<PasswordVerifier, 'verifier'>,
  privateKey: Uint8Array,
): string =>
  hexOfInteger(
    (multiplier * verifierOf(verifier) + power(generator, integerOfBytes(privateKey))) % prime,
  )

const verifierOf = (text: string): bigint => integerOfHex(text) ?? 0n

export interface PasswordClaim {
  /** `PASSWORD_CLAIM_SECRET_BLOCK`, base64. */
  readonly secretBlock: string
  /** `TIMESTAMP`, as the client wrote it. */
  readonly timestamp: string
  /** `PASSWORD_CLAIM_SIGNATURE`, base64. */
  readonly signature: string
}

export interface SrpExchange {
  /** `SRP_A` and `SRP_B`, hexadecimal. */
  readonly clientKey: string
  readonly serverKey: string
  readonly privateKey: Uint8Array
}

/** Whether the claim was signed by someone who knows the password of the verifier. */
export function claimHolds(
  claim: PasswordClaim,
  { clientKey, serverKey, privateKey }: SrpExchange,
  { verifier }: Pick<PasswordVerifier, 'verifier'>,
  pool: Pick<UserPool, 'id'>,
  username: string,
): boolean {
  const secretBlock = decodeBase64(claim.secretBlock)
  const claimed = decodeBase64(claim.signature)
  const [a, b] = [clientPublicKey(clientKey), integerOfHex(serverKey)]
  if (!secretBlock || !claimed || a === undefined || b === undefined) return false
  const u = digestInteger(bytesOfInteger(a), bytesOfInteger(b))
  const shared = power(a * power(verifierOf(verifier), u), integerOfBytes(privateKey))
  const signature = authenticator(signingKey(shared, u))(
    srpPoolName(pool) + username,
    secretBlock,
    claim.timestamp,
  )
  return claimed.length === signature.length && signature.every((byte, at) => byte === claimed[at])
}

/** HKDF (RFC 5869) of the shared secret, 16 bytes, under the name that Cognito's clients derive it by. */
function signingKey(shared: bigint, u: bigint): Uint8Array {
  const pseudorandom = authenticator(bytesOfInteger(u))(bytesOfInteger(shared))
  return authenticator(pseudorandom)('Caldera Derived Key\u0001').subarray(0, 16)
}
