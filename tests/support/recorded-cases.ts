/** Real failures from public threads, and what mended them: the world of each, and its call to STS. @module */
import { CompactSign, importJWK, type JWK } from 'jose'
import type { World } from '../../src/federation/world.ts'
import cases from '../vectors/sts/cases.json' with { type: 'json' }
import keyPairs from '../vectors/sts/observation-keys.json' with { type: 'json' }
import {
  accountId,
  accountWith,
  providerServing,
  roleTrusting,
  worldWith,
} from './simulated-provider.ts'

export type Case = (typeof cases)[number]

const key = keyPairs['rsa2048-a'].jwk as JWK
const kid = 'case'
export const jwks = { keys: [{ kty: 'RSA', n: key.n, e: key.e, kid, use: 'sig', alg: 'RS256' }] }

/** Issuers that IAM knows without a provider resource. */
const builtIn = /^(https:\/\/)?(accounts\.google\.com|cognito-identity\.amazonaws\.com)$/

interface Claims extends Record<string, unknown> {
  readonly iss?: string
}

async function tokenOf(item: Case, claims: Claims, now: number): Promise<string> {
  if ('raw_token' in item.token_claims) return String(item.token_claims.raw_token)
  const { iat_age_seconds: age, token_header: header, ...given } = claims
  const payload = {
    aud: 'sts.amazonaws.com',
    sub: 'subject',
    exp: now + 600,
    iat: now - (typeof age === 'number' ? age : 10),
    ...given,
  }
  return new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
    .setProtectedHeader({ typ: 'JWT', kid, ...(header as object), alg: 'RS256' })
    .sign(await importJWK(key, 'RS256'))
}

function worldOf(item: Case, issuer: string, roleName: string, now: number): World {
  const provider = item.oidc_provider as {
    readonly url: string
    readonly client_ids: readonly string[]
    readonly jwks_reachable?: boolean
  } | null
  const request = item.request as { readonly max_session_duration?: number }
  const issuers = new Set([issuer, ...(provider ? [provider.url] : [])])
  const registered =
    item.trust_policy === null && !provider && !builtIn.test(issuer)
      ? { [issuer.replace('https://', '')]: { clientIds: ['sts.amazonaws.com'] } }
      : provider
        ? { [provider.url.replace('https://', '')]: { clientIds: provider.client_ids } }
        : {}
  const policy = item.trust_policy ?? {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: {
        Federated: `arn:aws:iam::${accountId}:oidc-provider/${issuer.replace('https://', '')}`,
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
    },
  }
  return worldWith(
    now,
    [...issuers].map((url) => providerServing(url, jwks, provider?.jwks_reachable ?? true)),
    accountWith([roleTrusting(roleName, policy, request.max_session_duration)], registered),
  )
}

export interface CaseCall {
  readonly world: World
  readonly parameters: {
    readonly RoleArn: string
    readonly RoleSessionName: string
    readonly WebIdentityToken: string
    readonly DurationSeconds?: number
  }
}

/** What the case leaves open is filled in so that nothing else is wrong. */
export async function callOf(item: Case): Promise<CaseCall> {
  const now = 'now' in item && typeof item.now === 'number' ? item.now : 1_789_123_456
  const claims = item.token_claims as Claims
  const request = item.request as Readonly<Record<string, string | number>>
  const bareIssuer = claims.iss ?? item.oidc_provider?.url ?? 'https://issuer.example.com'
  const issuer = bareIssuer.startsWith('https://') ? bareIssuer : `https://${bareIssuer}`
  const arn = String(request['role_arn'] ?? `arn:aws:iam::${accountId}:role/case`)
  const duration = request['duration_seconds']
  return {
    world: worldOf(item, issuer, arn.split('/').pop() ?? '', now),
    parameters: {
      RoleArn: arn,
      RoleSessionName: String(request['role_session_name'] ?? 'case'),
      WebIdentityToken: await tokenOf(item, { iss: issuer, ...claims }, now),
      ...(duration === undefined ? {} : { DurationSeconds: Number(duration) }),
    },
  }
}

/** `allow`, `deny` or an error code: how it would end today. */
export const endOf = (item: Case): string =>
  ('expected_today' in item ? item.expected_today : undefined) ?? item.expected

/** All but those that Cognito answers. */
export const casesOfSts = cases.filter(
  (item) => !('layer' in item && item.layer.startsWith('cognito')),
)
