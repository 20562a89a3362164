/**
 * Puts the simulation into two files: many small ones compress badly, and each is a request. One holds
 * what plays runs and the services of a handshake, the other all else that the stage starts with; what
 * those fetch only when it is asked for stays apart. A repair plays runs without a stage, and the
 * stage’s styles must not come with it: its page may not have them under that name.
 *
 * @module
 */
import { fileURLToPath } from 'node:url'

/** What the bundler tells of its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const module = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Where the stage begins. */
const stage = [module('components/stage/HandshakeStage.tsx')]

/** Where playing runs begins. */
const runs = [
  module('components/lesson/repair-bench.ts'),
  ...['idp', 'sts', 's3'].map((service) => module(`federation/${service}/service.ts`)),
]

/** What the rest of a page needs, too, keeps files of its own: else it would fetch the simulation. */
const shared = [
  ['vite/preload-helper', 'preload'],
  ['/node_modules/preact/', 'preact'],
  ['machines/run-link-prefix', 'run-link-prefix'],
] as const

/** The name of the file that a module goes into, or `null` where the bundler shall choose. */
export function simulationChunks(): (id: string, modules: Modules) => string | null {
  let playing: ReadonlySet<string> | undefined
  let simulation: ReadonlySet<string> | undefined
  return (id, modules) => {
    playing ??= withImports(runs, modules)
    simulation ??= withImports(stage, modules)
    const name = shared.find(([part]) => id.includes(part))?.[1]
    return name ?? (playing.has(id) ? 'runs' : simulation.has(id) ? 'simulation' : null)
  }
}

/** Modules and every one that they import statically, and so on. */
function withImports(ids: readonly string[], modules: Modules, seen = new Set<string>()) {
  for (const id of ids.filter((each) => !seen.has(each))) {
    seen.add(id)
    withImports(modules.getModuleInfo(id)?.importedIds ?? [], modules, seen)
  }
  return seen
}
