/**
 * Puts the simulation into few files: many small ones compress badly, and each is a request. One holds
 * the stage, one the machines that play runs, and one for each flow its legs and services, which are
 * fetched when a person turns to the stage; what those fetch only when it is asked for stays apart. A
 * repair plays runs without a stage, and the stage’s styles must not come with it: its page may not
 * have them under that name.
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
const stage = module('components/stage/HandshakeStage.tsx')

/** Where playing runs begins. */
const runs = ['machines/advance.ts', 'machines/index.ts']

/**
 * A file for each flow: where its legs and its services begin. What two flows need is in the file of
 * the first, which must be one that the other fetches anyway.
 */
const flows: Readonly<Record<string, readonly string[]>> = {
  handshake: ['federation/client/direct-legs.ts', 'federation/direct-services.ts'],
  'caller-identity': ['federation/sts/get-caller-identity.ts'],
  upload: ['federation/client/put-object.ts', 'federation/s3/put-object.ts'],
  'identity-pool': [
    'federation/client/identity-pool-legs.ts',
    'federation/cognito-identity/service.ts',
    'federation/record.ts',
  ],
  'user-pool': ['federation/client/user-pool-legs.ts', 'federation/cognito-idp/service.ts'],
  sync: [
    'federation/client/sync-legs.ts',
    'federation/cognito-sync/service.ts',
    'federation/sns/service.ts',
  ],
}

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
type NameOf = (id: string, modules: Modules) => string | null

/** The files by priority: a module comes into the first that wants it, and all that it imports with it. */
export function simulationChunks(): { readonly name: NameOf; readonly priority: number }[] {
  const isStaged = neededBy([stage])
  const isPlaying = neededBy(runs.map(module))
  const names: readonly NameOf[] = [
    (id) => shared.find(([part]) => id.includes(part))?.[1] ?? null,
    // What the stage shares with a handshake is fetched with the stage, and must not bring it along; nor
    // may a service that is fetched later ask for the stage's styles.
    (id, modules) =>
      isPlaying(id, modules) || (isDomain(id) && isStaged(id, modules)) ? 'runs' : null,
    // Its styles stay where it begins: what it fetches later shares the rest, and must not ask for them.
    (id, modules) =>
      id !== stage && !id.endsWith('.css') && isStaged(id, modules) ? 'simulation' : null,
    ...Object.entries(flows).map(([flow, files]): NameOf => {
      const isNeeded = neededBy(files.map(module))
      return (id, modules) => (isNeeded(id, modules) ? flow : null)
    }),
  ]
  return names.map((name, before) => ({ name, priority: names.length - before }))
}

/** Whether a service may need the module, too. */
const isDomain = (id: string): boolean => id.includes('/src/federation/')

/** Whether one of these files is the module or needs it. */
function neededBy(files: readonly string[]) {
  let needed: ReadonlySet<string> | undefined
  return (id: string, modules: Modules): boolean => {
    needed ??= withImports(files, modules)
    return needed.has(id)
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
