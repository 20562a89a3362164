/** What the fields are called that texts are pasted into. @module */
import type { Place } from '../../doctor/sorted-question.ts'

/** Of a call to STS, and of one to an identity pool. */
export const placeLabels: Readonly<Record<Place, { readonly sts: string; readonly pool: string }>> =
  {
    token: { sts: 'Token, or its claims as JSON', pool: 'Logins, or only the token' },
    role: { sts: 'Trust policy of the role', pool: 'Trust policy of its role' },
    pool: { sts: 'Identity pool', pool: 'Identity pool' },
    poolRoles: { sts: 'Roles of the pool', pool: 'Roles of the pool' },
  }
