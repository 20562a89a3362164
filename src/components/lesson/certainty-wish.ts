/**
 * Whether readers want to be asked how sure they are: a preference, kept in the browser. An address may
 * overrule it, so that a group can do without: `?certainty=off`.
 *
 * @module
 */

/** The key of the preference in the browser's storage. */
const preferenceKey = 'handshake-certainty'

/** What the address says, which counts for everybody who follows it. */
export const certaintyInAddress = (): string | null =>
  new URLSearchParams(location.search).get('certainty')

/** Whether to ask. */
export function wantsCertainty(otherwise: boolean): boolean {
  const asked = certaintyInAddress() ?? stored()
  return asked === null ? otherwise : asked !== 'off'
}

/** Keeps the wish, where the browser allows it. */
export function keepCertaintyWish(wanted: boolean): void {
  try {
    localStorage.setItem(preferenceKey, wanted ? 'on' : 'off')
  } catch {
    // Storage is forbidden: the wish holds for this page.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(preferenceKey)
  } catch {
    return null
  }
}
