/**
 * CircleCI: a job finds two tokens in its environment, CIRCLE_OIDC_TOKEN and CIRCLE_OIDC_TOKEN_V2,
 * whose subjects differ. Every organization is an issuer of its own and, by default, the audience.
 *
 * @see https://circleci.com/docs/openid-connect-tokens/
 * @module
 */
import type { IdentityProvider } from '../identity-provider.ts'
import type { ProviderParts } from './openid.ts'
import { type Claims, present, workloadProvider } from './workload.ts'

/**
 * @param issuer - `https://oidc.circleci.com/org/ORGANIZATION`. Key set and lifetime are recalled.
 */
export const circleci = (issuer: string, parts: ProviderParts): IdentityProvider =>
  workloadProvider(
    issuer,
    {
      name: 'CircleCI',
      jwks: '/.well-known/jwks-pub.json',
      lifetime: 3600,
      tokens: {
        claims: circleciJobClaims({
          ...example,
          organization: issuer.split('/').pop() || example.organization,
        }),
        numbered: false,
      },
    },
    parts,
  )

/** Identifiers are UUIDs. */
export interface CircleciJob {
  readonly organization: string
  readonly project: string
  readonly user: string
  /** 2 adds where the code came from to the subject. */
  readonly version?: 1 | 2
  /** `github.com/org/repo`. */
  readonly vcsOrigin?: string
  /** `refs/heads/main`. */
  readonly vcsRef?: string
  readonly contexts?: readonly string[]
  readonly audience?: string
}

const example = {
  organization: 'a1b2c3d4-0000-4000-8000-000000000001',
  project: 'a1b2c3d4-0000-4000-8000-000000000002',
  user: 'a1b2c3d4-0000-4000-8000-000000000003',
}

/** The claims of a job's token, but for issuer and times. The subject's second form is recalled. */
export function circleciJobClaims(job: CircleciJob): Claims {
  const { organization, project, user, version = 1 } = job
  const origin = job.vcsOrigin ?? 'github.com/my-org/my-repo'
  const ref = job.vcsRef ?? 'refs/heads/main'
  const subject = `org/${organization}/project/${project}/user/${user}`
  return present({
    aud: job.audience ?? organization,
    sub: version === 1 ? subject : `${subject}/vcs-origin/${origin}/vcs-ref/${ref}`,
    'oidc.circleci.com/project-id': project,
    'oidc.circleci.com/context-ids': job.contexts,
    'oidc.circleci.com/vcs-origin': origin,
    'oidc.circleci.com/vcs-ref': ref,
    'oidc.circleci.com/ssh-rerun': false,
  })
}
