/** Identifiers and secrets of user pools. @module */
import { randomBytes } from '../randomness.ts'
import type { World } from '../world.ts'

/** That many characters of an alphabet; `alphabet` has at most 256. */
export function draw(world: World, purpose: string, alphabet: string, length: number): string {
  const bytes = randomBytes(world, purpose, length)
  return Array.from(bytes, (byte) => alphabet[byte % alphabet.length]).join('')
}

const lowercase = 'abcdefghijklmnopqrstuvwxyz'
const digits = '0123456789'

/** `us-east-1_AbCdEfGhI`. */
export const drawPoolId = (world: World, region: string): string =>
  `${region}_${draw(world, 'user pool id', `${lowercase.toUpperCase()}${lowercase}${digits}`, 9)}`

/** 26 lower-case letters and digits. */
export const drawClientId = (world: World): string =>
  draw(world, 'app client id', `${lowercase}${digits}`, 26)

/** 52 lower-case letters and digits, as in the service. */
export const drawClientSecret = (world: World): string =>
  draw(world, 'app client secret', `${lowercase}${digits}`, 52)
