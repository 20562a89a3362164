/** A change that no service could even be told. @module */
import { refused } from '../../federation/refusal.ts'

/** Of a policy that is no text, or of settings that are not what their members are made of. */
export const unfit = refused({
  code: 'ValidationError',
  status: 400,
  message: 'This change does not fit what it changes.',
})
