/** How the parties say no; what reads it is fetched when one does. @module */
import { fetchedOnce } from '../fetched-once.ts'

/** An identity provider or managed login. */
export const oauthRefusal = fetchedOnce(() => import('./oauth-refusal.ts'), 'oauthRefusal')

/** STS or S3. */
export const xmlRefusal = fetchedOnce(() => import('./xml-refusal.ts'), 'xmlRefusal')
