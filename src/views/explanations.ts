/**
 * What the inspector explains in a sentence each, as data: a page fetches it with the first stage
 * that runs, and does without where it does not come.
 *
 * @module
 */
import { type TokenWords, tokenWords } from './claim-words.ts'
import { type PolicyWords, policyWords } from './policy-words.ts'
import type { TokenKind } from './token-recipient.ts'

export interface Explanations {
  /** What the fields of a token mean. */
  readonly tokens: Readonly<Record<TokenKind, TokenWords>>
  /** Why a policy applies or does not. */
  readonly policies: PolicyWords
}

export const explanations: Explanations = {
  tokens: {
    'for-sts': tokenWords('for-sts'),
    'for-identity-pool': tokenWords('for-identity-pool'),
    'of-identity-pool': tokenWords('of-identity-pool'),
  },
  policies: policyWords,
}
