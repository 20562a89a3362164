/**
 * HCP Terraform: a run's plan and its apply get a token each, whose subjects differ in the phase.
 *
 * @see https://developer.hashicorp.com/terraform/cloud-docs/workspaces/dynamic-provider-credentials/workload-identity-tokens
 * @module
 */
import type { IdentityProvider } from '../identity-provider.ts'
import type { ProviderParts } from './openid.ts'
import { type Claims, workloadProvider } from './workload.ts'

/**
 * @param issuer - `https://app.terraform.io`, or the URL of a Terraform Enterprise. The lifetime is
 *   that of the phase; an hour stands for it.
 */
export const hcpTerraform = (issuer: string, parts: ProviderParts): IdentityProvider =>
  workloadProvider(
    issuer,
    {
      name: 'HCP Terraform',
      jwks: '/.well-known/jwks',
      lifetime: 3600,
      tokens: { claims: hcpTerraformRunClaims(example), notBefore: -10, numbered: true },
    },
    parts,
  )

export interface HcpTerraformRun {
  readonly organization: string
  readonly project: string
  readonly workspace: string
  readonly phase: 'plan' | 'apply'
  /** What `TFC_AWS_WORKLOAD_IDENTITY_AUDIENCE` says; `aws.workload.identity` where nothing does. */
  readonly audience?: string
}

const example: HcpTerraformRun = {
  organization: 'my-org',
  project: 'Default Project',
  workspace: 'my-workspace',
  phase: 'apply',
}

/** The claims of a run's token, but for issuer, times and `jti`. Identifiers are examples. */
export function hcpTerraformRunClaims(run: HcpTerraformRun): Claims {
  const { organization, project, workspace, phase } = run
  const path = `organization:${organization}:project:${project}:workspace:${workspace}`
  return {
    aud: run.audience ?? 'aws.workload.identity',
    sub: `${path}:run_phase:${phase}`,
    terraform_organization_id: 'org-GRNbCjYNpBB6NEBH',
    terraform_organization_name: organization,
    terraform_project_id: 'prj-vegSA59s1XPwMr2t',
    terraform_project_name: project,
    terraform_workspace_id: 'ws-mbsd5E3Ktt5Rg2Xm',
    terraform_workspace_name: workspace,
    terraform_full_workspace: path,
    terraform_run_id: 'run-X3n1AUXNGWbfECsJ',
    terraform_run_phase: phase,
  }
}
