/** How much of a session's space a token takes that brings nothing along but who it is. @module */

import type { Session } from '../credentials/session.ts'

/** What takes room in a session. */
export interface SessionContents {
  /** Who a token says it is; absent where there is no token. */
  readonly identity?: readonly string[]
  /** Keys and values of the session's tags. */
  readonly tags: readonly string[]
  /** Text and ARNs of its policies. */
  readonly policies: readonly string[]
}

/** Of session policies; how long the session lasts takes no room. */
export const policyTexts = ({
  policy,
  policyArns,
}: Pick<Session, 'policy' | 'policyArns'>): readonly string[] =>
  policy === undefined ? policyArns : [...policyArns, policy]

/** In per cent: a line through the recorded sizes of sessions without a policy. */
export const tokenSize = (texts: readonly string[]): number =>
  Math.round(20.9 + 0.0314 * charactersOf(texts))

export const charactersOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + text.length, 0)
