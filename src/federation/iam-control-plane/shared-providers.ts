/**
 * Providers that serve many customers from one issuer, and the claim that a trust policy must test
 * for each: the table of AWS's page, as it was on 2026-09-11.
 *
 * Sources
 * - the page itself, captured with its SHA-256 (1f639bcb…) in radkawar/stackd@9dc356f,
 *   iam/policy/testdata/oidc_trust_controls_source.json; it could not be read here directly.
 * - `recorded`: rows that the real CreateRole was also seen to enforce, on the same day
 *   (oidc_trust_controls*_aws.json beside it).
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_oidc_secure-by-default.html
 * @module
 */

export interface SharedProvider {
  readonly name: string
  /** URL without `https://`, exactly: another path is another, private provider. */
  readonly issuer: string
  /** The condition key that must be tested. */
  readonly key: string
  /** Whether the real IAM was seen to ask for it; else only the page says so. */
  readonly evidence: 'recorded' | 'page'
}

const bySub = (name: string, issuer: string, evidence: SharedProvider['evidence'] = 'page') => ({
  name,
  issuer,
  key: `${issuer}:sub`,
  evidence,
})

const byAud = (name: string, issuer: string, evidence: SharedProvider['evidence'] = 'page') => ({
  name,
  issuer,
  key: `${issuer}:aud`,
  evidence,
})

/** GitHub Actions is not here: its rule is stricter, see `provider-controls.ts`. */
export const sharedProviders: readonly SharedProvider[] = [
  byAud('Amazon Cognito', 'cognito-identity.amazonaws.com', 'recorded'),
  {
    name: 'Azure Sentinel',
    // Unconfirmed: tokens of this tenant have an issuer with a slash at its end.
    issuer: 'sts.windows.net/33e01921-4d64-4f8c-a055-5bdaffd5e33d',
    key: 'sts:RoleSessionName',
    evidence: 'page',
  },
  bySub('Buildkite', 'agent.buildkite.com'),
  bySub('Codefresh SaaS', 'oidc.codefresh.io'),
  bySub('DVC Studio', 'studio.datachain.ai/api'),
  bySub('GitHub audit log streaming', 'oidc-configuration.audit-log.githubusercontent.com'),
  bySub('GitHub vstoken', 'vstoken.actions.githubusercontent.com', 'recorded'),
  bySub('GitLab', 'gitlab.com', 'recorded'),
  ...[
    'rh-oidc.s3.us-east-1.amazonaws.com/22ejnvnnturfmt6km08idd0nt4hekbn7',
    'rh-oidc.s3.us-east-1.amazonaws.com/23e3sd27sju1hoou6ohfs68vbno607tr',
    'rh-oidc.s3.us-east-1.amazonaws.com/23ne21h005qjl3n33d8dui5dlrmv2tmg',
    'rh-oidc.s3.us-east-1.amazonaws.com/24jrf12m5dj7ljlfb4ta2frhrcoadm26',
    'oidc.op1.openshiftapps.com/2f785sojlpb85i7402pk3qogugim5nfb',
    'oidc.op1.openshiftapps.com/2c51blsaqa9gkjt0o9rt11mle8mmropu',
  ].map((issuer) => bySub('IBM Turbonomic SaaS', issuer)),
  byAud('Pulumi Cloud', 'api.pulumi.com/oidc'),
  byAud('sandboxes.cloud', 'sandboxes.cloud'),
  bySub('Scalr', 'scalr.io'),
  bySub('Shisho Cloud', 'tokens.cloud.shisho.dev'),
  bySub('Terraform Cloud', 'app.terraform.io', 'recorded'),
  bySub('Upbound', 'proidc.upbound.io'),
  byAud('Vercel global endpoint', 'oidc.vercel.com'),
]
