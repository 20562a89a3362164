/** What the pages of managed login have in common. @module */
import { html } from '../../oauth/page.ts'

/**
 * An address of managed login as seen from one of its pages, which are all at the root: so it also
 * leads there where the lab serves the page at an address of its own.
 */
export const besidePage = (url: string): string => url.replace(/^https:\/\/[^/]*\//, '')

/** Stands where a password or a code is typed. */
export const demoNotice = html`<p>Type only what this simulation gave you: passwords and codes here are demonstration data. What you type is checked and not kept.</p>`
