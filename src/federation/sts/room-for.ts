/** What weighs a session; fetched when one brings more along than who it is. @module */
import { fetchedOnce } from '../fetched-once.ts'

export const roomFor = fetchedOnce(() => import('./session-policy.ts'), 'roomFor')
