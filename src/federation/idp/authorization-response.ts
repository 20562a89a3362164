/** What comes of an authorization request: an answer to the client, or what is wrong with it. @module */
import { metadataOf } from './dialects.ts'
import type { IdentityProvider } from './identity-provider.ts'
import type { AuthorizationReason } from './refusals/provider-refusals.ts'

/** What is wrong with a request. `silent`: the provider may show nothing, and nobody is signed in. */
export interface Problem {
  readonly reason: AuthorizationReason | 'silent'
  /** The value that is to blame. */
  readonly about?: string
}

/** Where the client waits for an answer, and the value by which it will know it. */
export interface ReturnAddress {
  readonly redirectUri: string
  readonly state: string | undefined
}

/** A request that is refused: `client` is absent where it is not known that the redirect URI is the client's. */
export type RefusedRequest =
  | { readonly problem: Problem; readonly client: ReturnAddress }
  | {
      readonly problem: Problem & { readonly reason: AuthorizationReason }
      readonly client?: undefined
    }

/**
 * The URL of the authorization response: the redirect URI with `state` before the rest, and `iss`
 * where the provider says that it sends it.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6749#section-4.1.2
 * @see https://www.rfc-editor.org/rfc/rfc9207#section-2
 */
export function authorizationResponse(
  provider: IdentityProvider,
  { redirectUri, state }: ReturnAddress,
  members: Readonly<Record<string, string>>,
): string {
  const query = new URLSearchParams({
    ...(state === undefined ? {} : { state }),
    ...(metadataOf(provider)['authorization_response_iss_parameter_supported'] === true
      ? { iss: provider.issuer }
      : {}),
    ...members,
  })
  return `${redirectUri}${redirectUri.includes('?') ? '&' : '?'}${query}`
}
