/** Code that is fetched when it is first needed: a page loads nothing that nobody asks for. @module */

/**
 * The function that `load` brings, fetched at its first call. An `import()` of what is there already
 * still costs more than many an answer, so it is made once.
 */
export function fetchedOnce<Parameters extends readonly unknown[], Result>(
  load: () => Promise<(...parameters: Parameters) => Result | Promise<Result>>,
): (...parameters: Parameters) => Promise<Result> {
  let fetched: ((...parameters: Parameters) => Result | Promise<Result>) | undefined
  return async (...parameters) => {
    fetched ??= await load()
    return fetched(...parameters)
  }
}
