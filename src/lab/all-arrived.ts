/**
 * Requests that arrive together are answered side by side. A call of STS goes through some hundred
 * functions; when each request comes to them alone, with all of HTTP in between, the processor has
 * forgotten them, and the answer takes twice as long.
 *
 * @module
 */

let reading: Promise<void> | undefined

/** Resolves when all that has arrived by now is read; at once where that is one request. */
export function allArrived(): Promise<void> {
  reading ??= new Promise((resolve) => {
    setImmediate(() => {
      reading = undefined
      resolve()
    })
  })
  return reading
}
