/**
 * An Amazon EKS cluster: the token of a pod's service account, projected into a file of the pod (IAM
 * roles for service accounts). Its audience is a list of one, which STS takes for that one.
 *
 * @see https://docs.aws.amazon.com/eks/latest/userguide/iam-roles-for-service-accounts.html
 * @module
 */
import type { IdentityProvider } from '../identity-provider.ts'
import type { ProviderParts } from './openid.ts'
import { type Claims, present, workloadProvider } from './workload.ts'

/**
 * @param issuer - `https://oidc.eks.REGION.amazonaws.com/id/` and 32 hexadecimal digits, upper case;
 *   the ids of AWS’s documentation say `EXAMPLE` in them.
 */
export const eks = (issuer: string, parts: ProviderParts): IdentityProvider =>
  workloadProvider(
    issuer,
    {
      name: 'Amazon EKS',
      jwks: '/keys',
      lifetime: 86_400,
      tokens: {
        claims: eksServiceAccountClaims({ namespace: 'default', serviceAccount: 's3-read-only' }),
        notBefore: 0,
        numbered: false,
      },
      metadata: {
        authorization_endpoint: 'urn:kubernetes:programmatic_authorization',
        claims_supported: ['sub', 'iss'],
        scopes_supported: null,
      },
    },
    parts,
  )

export interface EksServiceAccount {
  readonly namespace: string
  readonly serviceAccount: string
  readonly pod?: string
  readonly node?: string
  /**
   * `sts.amazonaws.com`, which the pod identity webhook asks for, where nothing is said; a pod's
   * default token is for `https://kubernetes.default.svc` and of no use with STS.
   */
  readonly audience?: string
}

/** The claims of a service account's projected token, but for issuer and times. */
export const eksServiceAccountClaims = (account: EksServiceAccount): Claims => ({
  aud: [account.audience ?? 'sts.amazonaws.com'],
  'kubernetes.io': present({
    namespace: account.namespace,
    node:
      account.node === undefined
        ? undefined
        : { name: account.node, uid: '5b5a4c0e-1f0a-4f3d-9d5c-0c7a4f4f9a11' },
    pod: {
      name: account.pod ?? `${account.serviceAccount}-5d8f6c7b9-x2x7k`,
      uid: '3d3a4d5e-7b3c-4e1c-8a1e-0f8c5d0f6b1a',
    },
    serviceaccount: {
      name: account.serviceAccount,
      uid: '6c2a1c5a-6c0e-4f6e-9a52-2d1f2b7c9f10',
    },
  }),
  sub: `system:serviceaccount:${account.namespace}:${account.serviceAccount}`,
})
