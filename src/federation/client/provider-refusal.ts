/** How an identity provider's refusal reads; what reads it is fetched when there is one. @module */
import { fetchedOnce } from '../fetched-once.ts'

export const oauthRefusal = fetchedOnce(() => import('./oauth-refusal.ts'), 'oauthRefusal')
