/** A line of a message or document, its parts named for what they are. @module */
import { secretVariable } from './secret-names.ts'

export interface WireLine {
  /** Levels, not characters. */
  readonly indent: number
  readonly parts: readonly WirePart[]
}

/** `literal`: a number, `true`, `false` or `null`. `secret`: whoever has the value can use it. */
export type PartKind = 'name' | 'value' | 'literal' | 'secret' | 'plain'

export interface WirePart {
  readonly kind: PartKind
  readonly text: string
}

/** One part. */
export const mark = (kind: PartKind, text: string): WirePart => ({ kind, text })

/**
 * Whether a parameter, header, member or element of this name carries what must not leak. The id of
 * an access key is of no use without the key.
 */
export const isSecret = (name: string): boolean =>
  !['AWS_ACCESS_KEY_ID', undefined].includes(secretVariable(name))
