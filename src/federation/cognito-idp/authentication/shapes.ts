/** What the operations of a sign-in have in common in the model. @module */
import { text } from '../../aws-json/shape.ts'

/** `Session`. */
export const authSession = text({ length: [20, 2048], sensitive: true })
