/** The scopes that an app client may ask for, and the attributes that they release. @module */
import type { AppClient } from '../user-pool.ts'

/** What a request asks for: all that the app client may have where it names none. */
export const scopesAsked = (client: AppClient, scope: string | undefined): readonly string[] =>
  scope === undefined ? client.allowedOAuthScopes : [...new Set(named(scope))]

/** The scopes asked for that the app client may not have. */
export const unknownScopes = (client: AppClient, scope: string | undefined): readonly string[] =>
  scopesAsked(client, scope).filter((each) => !client.allowedOAuthScopes.includes(each))

/**
 * The scopes that a client may have for itself, without a person: those of resource servers,
 * `photos.example.com/read`.
 */
export const customScopes = (client: AppClient): readonly string[] =>
  client.allowedOAuthScopes.filter((scope) => scope.includes('/'))

const named = (scope: string): readonly string[] => scope.split(' ').filter((each) => each !== '')
