/** What the pages of managed login have in common. @module */
import { html } from '../../oauth/page.ts'
import { without } from '../../record.ts'
import type { UserPool } from '../user-pool.ts'
import type { AuthorizationRequest } from './authorization-request.ts'
import { managedLoginOrigin } from './domain.ts'

/**
 * The address of a page that carries the app's request on, so that a sign-in can end where it was to.
 *
 * @param session - What the page has to know of who came to it.
 */
export function pageAddress(
  pool: UserPool,
  path: string,
  { parameters }: Pick<AuthorizationRequest, 'parameters'>,
  session?: string,
): string {
  const query = new URLSearchParams(without(parameters, 'session'))
  if (session !== undefined) query.set('session', session)
  return `${managedLoginOrigin(pool)}${path}?${query}`
}

/**
 * An address of managed login as seen from one of its pages, which are all at the root: so it also
 * leads there where the lab serves the page at an address of its own.
 */
export const besidePage = (url: string): string => url.replace(/^https:\/\/[^/]*\//, '')

/** Stands where a password or a code is typed. */
export const demoNotice = html`<p>Type only what this simulation gave you: passwords and codes here are demonstration data. What you type is checked and not kept.</p>`
