/**
 * What a script asks for together with a file that it fetches: the file's styles alone. The scripts
 * that the file needs besides are there by then, and every script that fetches something would carry
 * their names. Astro passes this setting on from no configuration but a plugin's.
 *
 * @module
 */

/** A plugin of Vite that leaves scripts out of those lists. */
export const preloadedStyles = () => ({
  name: 'preloaded-styles',
  configEnvironment: (name: string) =>
    name === 'client' ? { build: { modulePreload: { resolveDependencies: () => [] } } } : undefined,
})
