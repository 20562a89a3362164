/** A web identity that STS has established, by an ID token or by an access token. @module */
import type { RequestContext } from '../iam/request-context.ts'
import type { SessionTags } from './web-identity-token/aws-claims.ts'

export interface WebIdentity {
  /** The provider as `Principal.Federated` must name it: an ARN, or the name of a built-in one. */
  readonly principal: string
  /** The application for which the token was issued. */
  readonly audience: string
  /** The person or workload. */
  readonly subject: string
  /** The provider's condition keys, most of which exist only while the role is assumed. */
  readonly keys: RequestContext
  /** What the keys of all claims of the token would be, though most claims have none. */
  readonly claimKeys?: readonly string[]
  /** Those of them that stay with the session. */
  readonly lastingKeys: RequestContext
  readonly sessionTags: SessionTags
  readonly sourceIdentity: string | undefined
  /** Whether the token lists the role: `sts:RoleAuthorizedByIdp`. */
  readonly roleAuthorizedByIdp: boolean
}
