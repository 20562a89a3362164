/**
 * Providers of workloads: a job or a pod asks its own platform for a token, over a road of that
 * platform's own, so there is no sign-in page. Relying parties see a discovery document and keys.
 *
 * @module
 */
import type { Dialect } from '../dialect.ts'
import type { IdentityProvider, WorkloadTokens } from '../identity-provider.ts'
import { openIdDialect, openIdProvider, type ProviderParts } from './openid.ts'

/** Claims of a token, by name. */
export type Claims = Readonly<Record<string, unknown>>

/** What distinguishes one such provider from the others. */
export interface WorkloadProvider {
  readonly name: string
  /** Where its keys are, below the issuer unless it is an absolute URL. */
  readonly jwks: string
  /** Seconds that a token is valid. */
  readonly lifetime: number
  readonly tokens: WorkloadTokens
  readonly metadata?: Claims
}

/** A provider that issues tokens to workloads; what a scenario says comes over what is usual. */
export function workloadProvider(
  issuer: string,
  { name, jwks, lifetime, tokens, metadata }: WorkloadProvider,
  parts: ProviderParts,
): IdentityProvider {
  const times = ['iss', 'iat', 'exp', ...(tokens.notBefore === undefined ? [] : ['nbf'])]
  const supported = [...Object.keys(tokens.claims), ...times, ...(tokens.numbered ? ['jti'] : [])]
  return openIdProvider(issuer, {
    name,
    dialect: 'workload',
    endpoints: { jwks: jwks.startsWith('https://') ? jwks : `${issuer.replace(/\/$/, '')}${jwks}` },
    idTokenLifetime: lifetime,
    workload: tokens,
    metadata: { claims_supported: supported, ...metadata },
    ...parts,
  })
}

export const workloadDialect: Dialect = {
  ...openIdDialect,
  metadata: {
    response_types_supported: ['id_token'],
    subject_types_supported: ['public'],
    scopes_supported: ['openid'],
  },
}

/** The claims that have a value, in their order. */
export const present = (claims: Claims): Claims =>
  Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined))
