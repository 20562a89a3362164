/**
 * Finds the object by which SCORM 1.2 content speaks with its system: the system puts it into a window
 * above the content’s, or into the one that opened it, under the name `API`.
 *
 * @module
 */

/** SCORM 1.2’s calls. Each takes and answers with text, and `'true'` is that it worked. */
export interface ScormApi {
  LMSInitialize(nothing: ''): string
  LMSFinish(nothing: ''): string
  LMSGetValue(element: string): string
  LMSSetValue(element: string, value: string): string
  LMSCommit(nothing: ''): string
  LMSGetLastError(): string
  LMSGetErrorString(code: string): string
}

/** Systems do not nest deeper; two windows that name each other must not be gone round for ever. */
const deepest = 20

/** The system’s object; `undefined` where the page is in none. */
export const findScormApi = (from: Window): ScormApi | undefined =>
  apiAbove(from) ?? (from.opener ? apiAbove(from.opener) : undefined)

function apiAbove(from: Window): ScormApi | undefined {
  let window = from
  for (let depth = 0; depth < deepest; depth++) {
    const api = apiOf(window)
    if (api || window.parent === window) return api
    window = window.parent
  }
  return undefined
}

function apiOf(window: Window): ScormApi | undefined {
  try {
    const { API } = window as { readonly API?: ScormApi }
    return typeof API === 'object' || typeof API === 'function' ? (API ?? undefined) : undefined
  } catch {
    // A window of another origin: the system may still be above it.
    return undefined
  }
}
