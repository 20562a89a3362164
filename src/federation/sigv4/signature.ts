/** The signature: the string to sign under the signing key. @module */
import { hex, hmacSha256 } from '../encoding/sha256.ts'

/** 64 lower-case hexadecimal digits. */
export const signature = async (key: Uint8Array, toSign: string): Promise<string> =>
  hex(await hmacSha256(key, toSign))
