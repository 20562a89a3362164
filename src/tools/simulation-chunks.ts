/**
 * Puts the simulation into one file: many small ones compress badly, and each is a request. It holds
 * all that the stage starts with and the services of a handshake; what those fetch only when it is
 * asked for stays apart.
 *
 * @module
 */
import { fileURLToPath } from 'node:url'

/** What the bundler tells of its modules. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

const module = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** Where it begins. */
const roots = [
  module('components/stage/HandshakeStage.tsx'),
  ...['idp', 'sts', 's3'].map((service) => module(`federation/${service}/service.ts`)),
]

/** What the rest of a page needs, too, keeps files of its own: else it would fetch the simulation. */
const shared = [
  ['vite/preload-helper', 'preload'],
  ['/node_modules/preact/', 'preact'],
] as const

/** The name of the file that a module goes into, or `null` where the bundler shall choose. */
export function simulationChunks(): (id: string, modules: Modules) => string | null {
  let simulation: ReadonlySet<string> | undefined
  return (id, modules) => {
    simulation ??= withImports(roots, modules)
    const name = shared.find(([part]) => id.includes(part))?.[1]
    return name ?? (simulation.has(id) ? 'simulation' : null)
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
