/**
 * Room for bytes on their way. A new buffer costs more than what is done with most of them: Node keeps
 * it outside the heap, to be tidied up by another thread.
 *
 * @module
 */

/**
 * A buffer that is written over with every use, or a new one where more is asked for. What is in it has
 * to be used up before anything else is called that uses it, too, and before anything is waited for.
 *
 * @param size - In bytes.
 */
export function scratch(size: number): (length: number) => Uint8Array<ArrayBuffer> {
  const buffer = new Uint8Array(size)
  return (length) => (length <= size ? buffer : new Uint8Array(length))
}
