/**
 * How services of the JSON protocols say that a request is not authenticated. Their words are fetched
 * when one is not: most pages see none of them.
 *
 * @module
 */
import { fetchedOnce } from '../fetched-once.ts'

const words = () => import('../credentials/json-refusal.ts')

/** In the words of AWS JSON. */
export const jsonRefusal = fetchedOnce(words, 'jsonRefusal')

/** In those of REST-JSON, Cognito Sync's. */
export const restJsonRefusal = fetchedOnce(words, 'restJsonRefusal')
