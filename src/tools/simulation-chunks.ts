/**
 * Puts the simulation into few files: many small ones compress badly, and each is a request. One holds
 * all that the stage starts with, one the services of a handshake; what those fetch only when it is
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

/** The files by name, the one that is fetched first before the other, and where each begins. */
const files: Readonly<Record<string, readonly string[]>> = {
  stage: [module('components/stage/HandshakeStage.tsx')],
  services: ['idp', 'sts', 's3'].map((service) => module(`federation/${service}/service.ts`)),
}

/** What the rest of a page needs, too, keeps files of its own: else it would fetch the simulation. */
const shared = [
  ['vite/preload-helper', 'preload'],
  ['/node_modules/preact/', 'preact'],
] as const

/** The name of the file that a module goes into, or `null` where the bundler shall choose. */
export function simulationChunks(): (id: string, modules: Modules) => string | null {
  let homes: ReadonlyMap<string, string> | undefined
  return (id, modules) => {
    homes ??= homesOf(modules)
    return shared.find(([part]) => id.includes(part))?.[1] ?? homes.get(id) ?? null
  }
}

/** Every module that the roots import statically, by its file. */
function homesOf(modules: Modules): ReadonlyMap<string, string> {
  const homes = new Map<string, string>()
  const settle = (id: string, name: string) => {
    if (homes.has(id)) return
    homes.set(id, name)
    for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) settle(imported, name)
  }
  for (const [name, roots] of Object.entries(files)) for (const root of roots) settle(root, name)
  return homes
}
