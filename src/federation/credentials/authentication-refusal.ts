/**
 * How services of the Query protocol, STS, IAM and SNS, say that a request is not authenticated. Their
 * words are fetched when one is not: most pages see none of them.
 *
 * @module
 */
import { fetchedOnce } from '../fetched-once.ts'

/** In the words of the protocol. */
export const queryRefusal = fetchedOnce(() => import('./query-refusal.ts'), 'queryRefusal')
