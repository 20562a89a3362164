/** What an ID token says: who, at which provider, for whom. @module */
import type { JsonObject } from '../../jose/decode-jwt.ts'
import type { SessionTags } from './aws-claims.ts'
import type { Audience } from './claims.ts'
import type { TrustedProvider } from './provider.ts'

export interface TokenIdentity {
  readonly provider: TrustedProvider
  readonly audience: Audience
  readonly subject: string
  readonly claims: JsonObject
  readonly sessionTags: SessionTags
  readonly sourceIdentity: string | undefined
  /** Whether the token's roles claim lists the role: `sts:RoleAuthorizedByIdp`. */
  readonly roleAuthorizedByIdp: boolean
}
