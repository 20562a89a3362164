/**
 * A request's parameters as an editor shows them, and as they are sent after a change. Tokens, codes
 * and passwords stand as placeholders, so that no edit carries one, and an edit holds for whatever
 * the app holds when it sends.
 *
 * @module
 */
import { apply as mergePatch } from 'tiny-merge-patch'
import { isJsonObject, type JsonObject } from '../jose/decode-jwt.ts'
import type { RequestEdit } from './app.ts'

/** Parameters with placeholders, and what each stands for. */
export interface HiddenParameters {
  readonly shown: JsonObject
  readonly secrets: ReadonlyMap<string, string>
}

/** Names of parameters whose values whoever has them can use. */
const secretNames = new Set([
  'webidentitytoken',
  'code',
  'code_verifier',
  'client_secret',
  'password',
  'secrethash',
  'secret_hash',
  'confirmationcode',
  'accesstoken',
  'refreshtoken',
  'refresh_token',
  'syncsessiontoken',
  'token',
])

/** The parameters with their secrets hidden: `{WebIdentityToken}`, `{token of accounts.google.com}`. */
export function hideSecrets(parameters: object): HiddenParameters {
  const secrets = new Map<string, string>()
  const hidden = (name: string, value: unknown, within: string): unknown => {
    if (typeof value === 'string') {
      const isLogin = within === 'Logins'
      if (!isLogin && !secretNames.has(name.toLowerCase())) return value
      const placeholder = isLogin ? `{token of ${name}}` : `{${name}}`
      secrets.set(placeholder, value)
      return placeholder
    }
    return isJsonObject(value) ? membersHidden(value, name) : value
  }
  const membersHidden = (object: object, within: string): JsonObject =>
    Object.fromEntries(
      Object.entries(object).map(([name, value]) => [name, hidden(name, value, within)]),
    )
  return { shown: membersHidden(parameters, ''), secrets }
}

/** The parameters after the edits, one after the other, with their secrets again. */
export function editedParameters(parameters: object, edits: readonly RequestEdit[]): JsonObject {
  const { shown, secrets } = hideSecrets(parameters)
  const edited = edits.reduce<unknown>((value, { change }) => mergePatch(value, change), shown)
  const revealed = (value: unknown): unknown => {
    if (typeof value === 'string') return secrets.get(value) ?? value
    if (Array.isArray(value)) return value.map(revealed)
    return isJsonObject(value)
      ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, revealed(each)]))
      : value
  }
  const result = revealed(edited)
  return isJsonObject(result) ? result : {}
}
