/**
 * Base64 and base64url (RFC 4648 §4, §5), by table: `btoa` and `atob` take their bytes as text, and
 * making that text costs many times the encoding.
 *
 * @module
 */
import { scratch } from './scratch.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'

/** The code of `A`, whose value is zero: all bits beyond the end of a text are. */
const padding = 65

/** The first value that no six bits have: characters that are none of the alphabet's. */
const notInAlphabet = 64

const standard = tables(`${alphabet}+/`)
const urlSafe = tables(`${alphabet}-_`)

interface Tables {
  /** The character's code by value. */
  readonly codes: Uint8Array
  /** The value by byte. */
  readonly values: Uint8Array
}

function tables(characters: string): Tables {
  const codes = Uint8Array.from(characters, (character) => character.charCodeAt(0))
  const values = new Uint8Array(256).fill(notInAlphabet)
  codes.forEach((code, value) => {
    values[code] = value
  })
  return { codes, values }
}

/** Standard base64 with padding. */
export const encodeBase64 = (bytes: Uint8Array): string => {
  const text = encode(bytes, standard)
  return text + '='.repeat((4 - (text.length % 4)) % 4)
}

/** Base64url without padding, as JOSE writes it (RFC 7515 §2). */
export const encodeBase64Url = (bytes: Uint8Array): string => encode(bytes, urlSafe)

/** The bytes of standard base64, padded or not; `undefined` where the text is none. */
export const decodeBase64 = (text: string): Uint8Array<ArrayBuffer> | undefined =>
  decode(text.endsWith('=') ? text.replace(/={1,2}$/, '') : text, standard)

/** The bytes of base64url without padding; `undefined` where the text is none. */
export const decodeBase64Url = (text: string): Uint8Array<ArrayBuffer> | undefined =>
  decode(text, urlSafe)

const encoder = new TextEncoder()
const ascii = new TextDecoder()

/** The codes of all texts' characters but the longest. */
const space = scratch(16_384)

function encode(bytes: Uint8Array, { codes }: Tables): string {
  const text = space(Math.ceil(bytes.length / 3) * 4)
  let length = 0
  for (let index = 0; index < bytes.length; index += 3) {
    const group =
      ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0)
    text[length++] = codes[group >> 18] ?? 0
    text[length++] = codes[(group >> 12) & 63] ?? 0
    text[length++] = codes[(group >> 6) & 63] ?? 0
    text[length++] = codes[group & 63] ?? 0
  }
  // The last group may be of one byte or two.
  return ascii.decode(text.subarray(0, Math.ceil((bytes.length * 4) / 3)))
}

function decode(text: string, { values }: Tables): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 === 1) return undefined
  // A character is three bytes at most, and padding follows the text.
  const codes = space(3 * text.length + 3)
  const { written } = encoder.encodeInto(text, codes)
  codes.fill(padding, written, written + 3)
  const bytes = new Uint8Array(Math.floor((written * 3) / 4))
  let length = 0
  let seen = 0
  for (let index = 0; index < written; index += 4) {
    const one = values[codes[index] ?? 0] ?? 0
    const two = values[codes[index + 1] ?? 0] ?? 0
    const three = values[codes[index + 2] ?? 0] ?? 0
    const four = values[codes[index + 3] ?? 0] ?? 0
    seen |= one | two | three | four
    const group = (one << 18) | (two << 12) | (three << 6) | four
    bytes[length++] = group >> 16
    bytes[length++] = group >> 8
    bytes[length++] = group
  }
  return seen < notInAlphabet ? bytes : undefined
}
