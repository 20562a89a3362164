/** What the service worker and the site's pages tell each other. @module */

/** To the pages, for each file, while the site is copied. */
export interface Copying {
  readonly type: 'copying'
  /** Files of the site that are in the browser now. */
  readonly copied: number
  /** All files of the site. */
  readonly of: number
}

/** To a version that waits for the pages of the one before to be closed: take over now. */
export interface TakeOver {
  readonly type: 'take-over'
}
