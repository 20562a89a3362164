/**
 * GitHub Actions as an OpenID provider: a job with `id-token: write` asks for a JWT, whose audience
 * it names. Tokens of pull requests from forks do not exist: their jobs may not ask.
 *
 * @see https://docs.github.com/actions/reference/security/oidc
 * @module
 */
import type { IdentityProvider } from '../identity-provider.ts'
import { githubActionsClaims } from './github-actions-claims.ts'
import type { ProviderParts } from './openid.ts'
import { workloadProvider } from './workload.ts'

/** Of github.com; see {@link githubActionsIssuer} for the others. */
const githubActionsHost = 'https://token.actions.githubusercontent.com'

/**
 * @param issuer - As {@link githubActionsIssuer} makes it. Key set and lifetime are recalled.
 */
export const githubActions = (issuer: string, parts: ProviderParts): IdentityProvider =>
  workloadProvider(
    issuer,
    {
      name: 'GitHub Actions',
      jwks: '/.well-known/jwks',
      lifetime: 300,
      tokens: {
        claims: githubActionsClaims({
          owner: 'octo-org',
          repository: 'octo-repo',
          audience: 'sts.amazonaws.com',
        }),
        notBefore: -600,
        numbered: true,
      },
      metadata: { subject_types_supported: ['public', 'pairwise'] },
    },
    parts,
  )

/** Where an organization's workflows run. */
export type GitHubPlace =
  | { readonly kind: 'github.com' }
  /** An enterprise that asked for an issuer of its own (`include_enterprise_slug`). */
  | { readonly kind: 'enterprise'; readonly slug: string }
  /** GitHub Enterprise Cloud with data residency: SUBDOMAIN.ghe.com. */
  | { readonly kind: 'data-residency'; readonly subdomain: string }
  | { readonly kind: 'enterprise-server'; readonly hostname: string }

/** The `iss` of tokens issued there. */
export function githubActionsIssuer(place: GitHubPlace): string {
  switch (place.kind) {
    case 'github.com':
      return githubActionsHost
    case 'enterprise':
      return `${githubActionsHost}/${place.slug}`
    case 'data-residency':
      return `https://token.actions.${place.subdomain}.ghe.com`
    case 'enterprise-server':
      return `https://${place.hostname}/_services/token`
  }
}
