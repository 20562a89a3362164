/**
 * Tokens that mean something to their issuer alone: what they stand for is sealed into them, so
 * that the provider remembers nothing.
 *
 * @module
 */
import { seal, unseal } from '../credentials/seal.ts'

/** The kinds of value that a token may carry; one with a question mark may be absent. */
interface Kinds {
  readonly string: string
  readonly number: number
  readonly strings: readonly string[]
  readonly 'string?': string | undefined
}

export type Shape = Readonly<Record<string, keyof Kinds>>
export type Carried<S extends Shape> = { readonly [Name in keyof S]: Kinds[S[Name]] }

/** What a token is for, how it looks, and what it carries. */
export interface OpaqueKind<S extends Shape> {
  readonly purpose: string
  readonly shape: S
}

/** A token with a provider's prefix, in characters that need no escaping in a URL but for the prefix's. */
export function sealToken<S extends Shape>(
  kind: OpaqueKind<S>,
  prefix: string,
  value: Carried<S>,
): string {
  const sealed = seal(value, kind.purpose)
  return prefix + sealed.replace(/\+/g, '-').replace(/\//g, '_').replace(/=/g, '')
}

/** What a token carries, or `undefined` for one that was not made so. */
export function unsealToken<S extends Shape>(
  kind: OpaqueKind<S>,
  prefix: string,
  token: string,
): Carried<S> | undefined {
  if (!token.startsWith(prefix)) return undefined
  const sealed = token.slice(prefix.length).replace(/-/g, '+').replace(/_/g, '/')
  const value = unseal(sealed, kind.purpose)
  return carries(value, kind.shape) ? value : undefined
}

function carries<S extends Shape>(value: unknown, shape: S): value is Carried<S> {
  if (typeof value !== 'object' || value === null) return false
  const members = new Map<string, unknown>(Object.entries(value))
  return Object.entries(shape).every(([name, kind]) => isKind[kind](members.get(name)))
}

const isKind: Readonly<Record<keyof Kinds, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  strings: (value) => Array.isArray(value) && value.every((item) => typeof item === 'string'),
  'string?': (value) => value === undefined || typeof value === 'string',
}
