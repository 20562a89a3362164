/**
 * Where the site stands, for scripts that fetch its files. A built script knows it from its own
 * address, so that the site works in whatever folder it is put, as packages for learning management
 * systems are.
 *
 * @module
 */

/** The folder's path, with a slash at its end. */
export const siteFolder: string =
  import.meta.env.SSR || import.meta.env.DEV
    ? import.meta.env.BASE_URL
    : new URL(/* @vite-ignore */ '..', import.meta.url).pathname
