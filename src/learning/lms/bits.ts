/** Numbers of a few bits each as text, six bits a character. @module */

/** Characters that every system stores as they are: base64url’s. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A number and how many bits it takes. */
export type Field = readonly [value: number, bits: number]

/** Fields one after another; the last character is filled up with zeros. */
export function writeBits(fields: readonly Field[]): string {
  const bits = fields.map(([value, width]) => value.toString(2).padStart(width, '0')).join('')
  const characters = bits.match(/.{1,6}/g) ?? []
  return characters.map((six) => alphabet.charAt(Number.parseInt(six.padEnd(6, '0'), 2))).join('')
}

/** Reads what `writeBits` wrote, from its start. */
export class BitReader {
  readonly #bits: string
  #at = 0

  /** @throws {RangeError} A character is not of the alphabet. */
  constructor(text: string) {
    this.#bits = [...text].map(sixBits).join('')
  }

  /** How many bits are left, those that fill up the last character among them. */
  get left(): number {
    return this.#bits.length - this.#at
  }

  /**
   * The next number.
   *
   * @throws {RangeError} The text ends before.
   */
  take(width: number): number {
    if (width > this.left) throw new RangeError('the text ends within a number')
    const bits = this.#bits.slice(this.#at, this.#at + width)
    this.#at += width
    return width === 0 ? 0 : Number.parseInt(bits, 2)
  }
}

function sixBits(character: string): string {
  const value = alphabet.indexOf(character)
  if (value < 0) throw new RangeError(`“${character}” is not of the alphabet`)
  return value.toString(2).padStart(6, '0')
}
