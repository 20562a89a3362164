/** Code that is fetched when it is first needed: a page loads nothing that nobody asks for. @module */

type Action = (...parameters: never) => unknown

/** The function with what it gives to be waited for. */
type Fetched<Function extends Action> = (
  ...parameters: Parameters<Function>
) => Promise<Awaited<ReturnType<Function>>>

/**
 * The function that the file exports under that name, fetched at its first call. An `import()` of what
 * is there already still costs more than many an answer, so it is made once.
 */
export function fetchedOnce<Name extends string, File extends Readonly<Record<Name, Action>>>(
  load: () => Promise<File>,
  name: Name,
): Fetched<File[Name]> {
  let fetched: Action | undefined
  const call = (...parameters: readonly unknown[]): Promise<unknown> => {
    // Of what is there already the own promise goes on: one around it would be waited for thrice.
    if (fetched) return Promise.resolve(Reflect.apply(fetched, undefined, parameters))
    return load().then((file) => {
      fetched = file[name]
      return Reflect.apply(fetched, undefined, parameters)
    })
  }
  // The parameters pass through as they are: TypeScript cannot follow them from one to the other.
  return call as Fetched<File[Name]>
}
