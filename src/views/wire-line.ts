/** A line of a message or document, its parts named for what they are. @module */

export interface WireLine {
  /** Levels, not characters. */
  readonly indent: number
  readonly parts: readonly WirePart[]
}

/** `secret`: whoever has the value can use it. */
export type PartKind = 'name' | 'value' | 'secret' | 'plain'

export interface WirePart {
  readonly kind: PartKind
  readonly text: string
}

/** One part. */
export const mark = (kind: PartKind, text: string): WirePart => ({ kind, text })

const secrets = new Set([
  'access_token',
  'accesstoken',
  'client_secret',
  'code',
  'code_verifier',
  'id_token',
  'idtoken',
  'password',
  'refreshtoken',
  'request',
  'secretaccesskey',
  'secretkey',
  'sessiontoken',
  'token',
  'webidentitytoken',
  'x-amz-security-token',
])

/** Whether a parameter, header, member or element of this name carries what must not leak. */
export const isSecret = (name: string): boolean => secrets.has(name.toLowerCase())
