/**
 * Puts the simulation into three files: many small ones compress badly, and each is a request. One
 * holds the stage, one the machines that play runs, and one the legs and services of a direct
 * handshake, which are fetched when a person turns to the stage; what those fetch only when it is
 * asked for stays apart. A repair plays runs without a stage, and the stage’s styles must not come
 * with it: its page may not have them under that name.
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
const runs = [module('machines/advance.ts'), module('machines/index.ts')]

/** The legs of a direct handshake, and whom they speak to. */
const handshake = [
  module('federation/client/direct-legs.ts'),
  module('federation/direct-services.ts'),
]

/** What the rest of a page needs, too, keeps files of its own: else it would fetch the simulation. */
const shared = [
  ['vite/preload-helper', 'preload'],
  ['rolldown/runtime', 'preload'],
  ['/node_modules/preact/', 'preact'],
  // A few lines, for every island that plays a scenario.
  ['stage/fetch-scenario', 'preact'],
  ['machines/run-link-prefix', 'run-link-prefix'],
] as const

/** Which file a module goes into; `null` leaves it to the groups after. */
interface Group {
  readonly name: (id: string, modules: Modules) => string | null
  readonly priority: number
}

/** The files by priority: a module comes into the first that wants it, and all that it imports with it. */
export function simulationChunks(): Group[] {
  let sets: Readonly<Record<'playing' | 'staged' | 'shakes', ReadonlySet<string>>> | undefined
  const setsOf = (modules: Modules) => {
    sets ??= {
      playing: withImports(runs, modules),
      staged: withImports(stage, modules),
      shakes: withImports(handshake, modules),
    }
    return sets
  }
  return [
    { priority: 3, name: (id) => shared.find(([part]) => id.includes(part))?.[1] ?? null },
    {
      priority: 2,
      // What the stage shares with a handshake is fetched with the stage, and must not bring it along; nor
      // may a service that is fetched later ask for the stage's styles.
      name: (id, modules) => {
        const { playing, staged } = setsOf(modules)
        return playing.has(id) || (staged.has(id) && isDomain(id)) ? 'runs' : null
      },
    },
    {
      priority: 1,
      name: (id, modules) => {
        const { staged, shakes } = setsOf(modules)
        // Its styles stay where it begins: what it fetches later shares the rest, and must not ask for them.
        if (stage.includes(id) || id.endsWith('.css')) return null
        return staged.has(id) ? 'simulation' : shakes.has(id) ? 'handshake' : null
      },
    },
  ]
}

/** Whether a service may need the module, too. */
const isDomain = (id: string): boolean => id.includes('/src/federation/')

/** Modules and every one that they import statically, and so on. */
function withImports(ids: readonly string[], modules: Modules, seen = new Set<string>()) {
  for (const id of ids.filter((each) => !seen.has(each))) {
    seen.add(id)
    withImports(modules.getModuleInfo(id)?.importedIds ?? [], modules, seen)
  }
  return seen
}
