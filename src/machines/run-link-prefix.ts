/** How a page tells a link to a run from any other fragment, before it fetches what reads one. @module */

/** What every fragment that holds a run begins with. */
export const runLinkPrefix = '#run='
