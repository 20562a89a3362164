/** What AWS knows of a provider whose access tokens it takes. @module */
import { bodyText, type HttpRequest, type HttpResponse } from '../../http.ts'
import { type JsonObject, parseJsonObject } from '../../jose/decode-jwt.ts'
import type { Outcome } from '../../refusal.ts'

export interface OAuthProvider {
  /** Its name in `Principal.Federated` and before the colon of condition keys. */
  readonly name: string
  /** The condition key with the person's id, after the colon; the app's is `app_id` with both. */
  readonly userKey: string
  /** Asks the provider about a token. */
  readonly lookup: (token: string) => HttpRequest
  /** What the provider's answer says of the token; `undefined` where it says nothing. */
  readonly read: (answer: HttpResponse) => Outcome<TokenOwner, TokenRejection> | undefined
}

/** The provider knows no such token, in its own words where AWS passes them on. */
export interface TokenRejection {
  readonly message?: string
  readonly code?: string
}

/** For which app and person a token was issued, as its provider tells. */
export interface TokenOwner {
  readonly appId: string
  readonly userId: string
}

/** A request for JSON. */
export const getJson = (url: string, query: Readonly<Record<string, string>>): HttpRequest => ({
  method: 'GET',
  url: `${url}?${new URLSearchParams(query)}`,
  headers: [['accept', 'application/json']],
  body: '',
})

/** The JSON object that an answer carries, if it does. */
export const readJson = (answer: HttpResponse): JsonObject | undefined =>
  parseJsonObject(bodyText(answer.body))
