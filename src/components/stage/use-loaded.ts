/** Code that a page fetches when somebody first asks for what it does. @module */
import { useEffect, useState } from 'preact/hooks'

/**
 * The module, once it is wanted and has arrived.
 *
 * @param load - An `import()`; the same function at every render.
 */
export function useLoaded<Module>(
  wanted: boolean,
  load: () => Promise<Module>,
): Module | undefined {
  const [module, setModule] = useState<Module>()
  useEffect(() => {
    if (wanted) void load().then((loaded) => setModule(() => loaded))
  }, [wanted, load])
  return module
}
