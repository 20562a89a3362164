/** What is said of a text that cannot be read, wherever it was pasted. @module */
import type { Unreadable } from './examination.ts'
import type { ProviderKeys } from './question.ts'

/** Of a text that has an opening brace. */
export const brokenJson =
  'This begins as JSON and is none: look for a missing comma, quotation mark or brace.'

/** Whether a key set was promised and is not there. */
export const missingKeys = (keys: ProviderKeys): Pick<Unreadable, 'keys'> =>
  keys.kind === 'given' && keys.jwks.trim() === '' ? { keys: 'Paste the key set.' } : {}
