/** A short number for a text, the same in every browser; nothing is secret about it. @module */

/** FNV-1a of the text’s UTF-16 units, folded to so many bits, 31 at most. */
export function digest(text: string, bits: number): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return ((hash >>> bits) ^ hash) & (2 ** bits - 1)
}
