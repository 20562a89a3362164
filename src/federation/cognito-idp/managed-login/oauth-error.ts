/** Errors of the endpoints that answer in JSON (RFC 6749 §5.2). @module */
import type { HttpResponse } from '../../http.ts'
import { uncached } from '../../oauth/responses.ts'

/** Cognito names the error alone, but for a few. */
export interface OAuthError {
  readonly status: number
  readonly error: string
  readonly description?: string
}

type ErrorName =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_token_type'

/** @param status - 400 for nearly all of them. */
export const oauthError = (error: ErrorName, status = 400): OAuthError => ({ status, error })

/** JSON that nobody may keep. */
export const jsonAnswer = (status: number, body: object): HttpResponse => ({
  status,
  headers: [['content-type', 'application/json;charset=UTF-8'], ...uncached],
  body: JSON.stringify(body),
})

export const renderOAuthError = ({ status, error, description }: OAuthError): HttpResponse =>
  jsonAnswer(status, {
    error,
    ...(description === undefined ? {} : { error_description: description }),
  })
