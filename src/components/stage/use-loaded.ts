/** Code that a page fetches when somebody first asks for what it does. @module */
import { useEffect, useState } from 'preact/hooks'

/**
 * The module, once it is wanted and has arrived. Where it did not come, the page says so
 * (components/site/missing-part.ts), and it is asked for again with the next wish.
 *
 * @param wanted - Anything that is true of it; another wish is another value.
 * @param load - An `import()`; the same function at every render.
 */
export function useLoaded<Module>(
  wanted: unknown,
  load: () => Promise<Module>,
): Module | undefined {
  const [module, setModule] = useState<Module>()
  useEffect(() => {
    if (wanted) void load().then((loaded) => setModule(() => loaded))
  }, [wanted, load])
  return module
}
