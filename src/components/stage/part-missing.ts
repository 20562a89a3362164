/**
 * Tells the page that code which somebody asked for did not come; it says so to them
 * (components/site/missing-part.ts).
 */
export const partMissing = (): boolean => dispatchEvent(new Event('part-missing'))
