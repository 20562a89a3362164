/** What the token endpoint makes sure of, in order. @module */
import type { PlannedCheck } from '../checklist.ts'
import type { TokenReason } from './refusals/provider-refusals.ts'

export type TokenCheckId =
  | 'parameters-once'
  | 'grant-type'
  | 'client-known'
  | 'client-authenticated'
  | 'code-presented'
  | 'code-genuine'
  | 'code-unexpired'
  | 'code-unused'
  | 'code-client'
  | 'redirect-uri-same'
  | 'code-verifier'
  | 'id-token'

/** Why the request is refused, and the value that is to blame. */
export interface TokenProblem {
  readonly reason: TokenReason
  readonly about?: string
}

export const tokenPlan: readonly PlannedCheck<TokenCheckId>[] = [
  { id: 'parameters-once', title: 'No parameter is repeated', fact: 'oidc-parameters-once' },
  { id: 'grant-type', title: 'A code is to be exchanged', fact: 'oidc-grant-type' },
  { id: 'client-known', title: 'The client is registered here', fact: 'oidc-client-known' },
  {
    id: 'client-authenticated',
    title: 'The client proves itself',
    fact: 'oidc-client-authentication',
  },
  {
    id: 'code-presented',
    title: 'A code and its redirect URI are presented',
    fact: 'oidc-grant-type',
  },
  { id: 'code-genuine', title: 'The code was issued here', fact: 'oidc-code-genuine' },
  { id: 'code-unexpired', title: 'The code has not expired', fact: 'oidc-code-lifetime' },
  { id: 'code-unused', title: 'The code was not used before', fact: 'oidc-code-once' },
  { id: 'code-client', title: 'The code was issued to this client', fact: 'oidc-code-client' },
  {
    id: 'redirect-uri-same',
    title: 'The redirect URI is that of the authorization request',
    fact: 'oidc-redirect-uri-same',
  },
  {
    id: 'code-verifier',
    title: 'The verifier matches the code challenge',
    fact: 'oidc-pkce-verifier',
  },
  { id: 'id-token', title: 'The provider signs an ID token', fact: 'oidc-id-token' },
]
