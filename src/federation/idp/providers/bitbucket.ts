/**
 * Bitbucket Pipelines: a step with `oidc: true` finds a token in BITBUCKET_STEP_OIDC_TOKEN. Every
 * workspace is an issuer of its own, and the curly braces of identifiers are part of them.
 *
 * @see https://support.atlassian.com/bitbucket-cloud/docs/integrate-pipelines-with-resource-servers-using-oidc/
 * @module
 */
import type { IdentityProvider } from '../identity-provider.ts'
import type { ProviderParts } from './openid.ts'
import { type Claims, present, workloadProvider } from './workload.ts'

/**
 * @param issuer - `https://api.bitbucket.org/2.0/workspaces/WORKSPACE/pipelines-config/identity/oidc`.
 *   The name of the key set and the lifetime of an hour are recalled.
 */
export const bitbucket = (issuer: string, parts: ProviderParts): IdentityProvider =>
  workloadProvider(
    issuer,
    {
      name: 'Bitbucket',
      jwks: '/keys.json',
      lifetime: 3600,
      tokens: { claims: bitbucketStepClaims(example), numbered: false },
    },
    parts,
  )

/** Identifiers are UUIDs; braces may be left out. */
export interface BitbucketStep {
  readonly workspace: string
  readonly repository: string
  readonly step: string
  /** The environment that the step deploys to. */
  readonly environment?: string
  readonly pipeline?: string
  readonly branch?: string
  readonly audience?: string
}

const example: BitbucketStep = {
  workspace: '0b6ff1e5-2c3b-4d7e-8a54-6a1f0f7c2d11',
  repository: '7c1d6e8a-94b0-4a3c-9f0d-51e2c4b3a722',
  step: 'd2a9b4f0-8e17-4c65-b3d8-17f5e6a9c033',
}

/** The claims of a step's token, but for issuer and times. */
export function bitbucketStepClaims(step: BitbucketStep): Claims {
  const [repository, own] = [braced(step.repository), braced(step.step)]
  const environment = step.environment === undefined ? undefined : braced(step.environment)
  return present({
    sub: [repository, environment, own].filter((part) => part !== undefined).join(':'),
    aud: step.audience ?? `ari:cloud:bitbucket::workspace/${unbraced(step.workspace)}`,
    stepUuid: own,
    repositoryUuid: repository,
    branchName: step.branch ?? 'main',
    pipelineUuid: braced(step.pipeline ?? 'f41b8c7e-3d52-4a90-9c16-2b7d8e5f0a44'),
    deploymentEnvironmentUuid: environment,
    workspaceUuid: braced(step.workspace),
  })
}

const unbraced = (id: string): string => id.replace(/[{}]/g, '')
const braced = (id: string): string => `{${unbraced(id)}}`
