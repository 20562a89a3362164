/**
 * Oracle Cloud Infrastructure: the token of a resource principal, from an identity domain. AWS knows
 * its claim `rpst_id`; what else is in the token is recalled.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html
 * @module
 */
import type { IdentityProvider } from '../identity-provider.ts'
import type { ProviderParts } from './openid.ts'
import { type Claims, workloadProvider } from './workload.ts'

/**
 * @param issuer - `https://idcs-….identity.oraclecloud.com`.
 */
export const oracleCloud = (issuer: string, parts: ProviderParts): IdentityProvider =>
  workloadProvider(
    issuer,
    {
      name: 'Oracle Cloud Infrastructure',
      jwks: '/admin/v1/SigningCert/jwk',
      lifetime: 3600,
      tokens: {
        claims: oracleCloudResourceClaims({
          resource: 'ocid1.instance.oc1.iad.example',
          audience: 'sts.amazonaws.com',
        }),
        numbered: true,
      },
    },
    parts,
  )

export interface OracleCloudResource {
  /** The OCID of the resource whose principal asks. */
  readonly resource: string
  readonly audience: string
}

/** The claims of a resource principal's token, but for issuer and times. */
export const oracleCloudResourceClaims = (principal: OracleCloudResource): Claims => ({
  sub: principal.resource,
  aud: principal.audience,
  rpst_id: principal.resource,
})
