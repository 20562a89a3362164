/**
 * Values as resources have them: plain data in which a text may refer to what is known only when the
 * resources exist, or what a person has to fill in.
 *
 * @module
 */

export type Value =
  | string
  | number
  | boolean
  | Template
  | readonly Value[]
  | { readonly [member: string]: Value | undefined }

/** A text with references in it. */
export interface Template {
  readonly template: readonly (string | Reference)[]
}

/** A text as it stands, or one with references. */
export type Text = string | Template

export type Reference =
  /** The account's twelve digits. */
  | { readonly to: 'account' }
  /** What a person fills in. */
  | { readonly to: 'placeholder'; readonly id: string }
  /** What AWS gives a resource: its id, or for what has none its ARN. */
  | { readonly to: Referable; readonly id: string }

export type Referable =
  | 'oidc-provider'
  | 'user-pool'
  | 'app-client'
  | 'identity-pool'
  | 'managed-policy'
  | 'role'
  | 'platform-application'

export const isTemplate = (value: unknown): value is Template =>
  typeof value === 'object' && value !== null && 'template' in value

/** A text in a form's own writing: what is literal, and what is referred to. */
export function writeText(
  text: Text,
  literal: (part: string) => string,
  reference: (part: Reference) => string,
): string {
  const parts = isTemplate(text) ? text.template : [text]
  return parts.map((part) => (typeof part === 'string' ? literal(part) : reference(part))).join('')
}

/** A text of several, one after the other. */
export const concat = (...texts: readonly Text[]): Text => {
  const parts = texts
    .flatMap((text) => (isTemplate(text) ? text.template : [text]))
    .filter((part) => part !== '')
  return parts.every((part) => typeof part === 'string') ? parts.join('') : { template: parts }
}

/** The members of a value that are there. */
export const membersOf = (
  value: Readonly<Record<string, Value | undefined>>,
): readonly (readonly [string, Value])[] =>
  Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [[name, member] as const],
  )

/** A list with something in it: an empty one is not written. */
export const unlessEmpty = <Item extends Value>(
  items: readonly Item[],
): readonly Item[] | undefined => (items.length === 0 ? undefined : items)

/** The same for members. */
export const unlessBare = (
  members: Readonly<Record<string, Value>>,
): Readonly<Record<string, Value>> | undefined =>
  Object.keys(members).length === 0 ? undefined : members
