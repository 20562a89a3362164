/** Real failures from public threads, and what mended them, replayed up to the answer of STS. */
import { CompactSign, importJWK, type JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import type { World } from '../../../src/federation/world.ts'
import {
  accountId,
  accountWith,
  providerServing,
  roleTrusting,
  worldWith,
} from '../../support/simulated-provider.ts'
import { callSts } from '../../support/sts-call.ts'
import cases from './cases.json' with { type: 'json' }
import keyPairs from './observation-keys.json' with { type: 'json' }

type Case = (typeof cases)[number]

const key = keyPairs['rsa2048-a'].jwk as JWK
const kid = 'case'
const jwks = { keys: [{ kty: 'RSA', n: key.n, e: key.e, kid, use: 'sig', alg: 'RS256' }] }

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

async function play(item: Case): Promise<string> {
  const now = 'now' in item && typeof item.now === 'number' ? item.now : 1_789_123_456
  const claims = item.token_claims as Claims
  const request = item.request as Readonly<Record<string, string | number>>
  const bareIssuer = claims.iss ?? item.oidc_provider?.url ?? 'https://issuer.example.com'
  const issuer = bareIssuer.startsWith('https://') ? bareIssuer : `https://${bareIssuer}`
  const arn = String(request['role_arn'] ?? `arn:aws:iam::${accountId}:role/case`)
  const reply = await callSts(worldOf(item, issuer, arn.split('/').pop() ?? '', now), {
    RoleArn: arn,
    RoleSessionName: String(request['role_session_name'] ?? 'case'),
    WebIdentityToken: await tokenOf(item, { iss: issuer, ...claims }, now),
    ...(request['duration_seconds'] === undefined
      ? {}
      : { DurationSeconds: String(request['duration_seconds']) }),
  })
  const code = reply.text('Code')
  return code === undefined ? 'allow' : code === 'AccessDenied' ? 'deny' : code
}

const answeredBySts = cases.filter((item) => !('layer' in item && item.layer.startsWith('cognito')))

describe('a real failure fails here for the same reason, and its repair works', () => {
  test.for(answeredBySts)('$id: $root_cause', async (item) => {
    const today = 'expected_today' in item ? item.expected_today : undefined
    expect(await play(item)).toBe(today ?? item.expected)
  })
})
