/** Recorded answers of the real STS, replayed: outcome, code, text and every member. */
import { CompactSign, importJWK, type JWK } from 'jose'
import { describe, expect, test } from 'vitest'
import {
  accountId,
  accountWith,
  providerServing,
  roleTrusting,
  worldWith,
} from '../../support/simulated-provider.ts'
import { callSts } from '../../support/sts-call.ts'
import defaults from './observation-defaults.json' with { type: 'json' }
import keyPairs from './observation-keys.json' with { type: 'json' }
import rows from './observations.json' with { type: 'json' }

const issuer = 'https://0123456789abcdef.observation-issuer.example.com/probe/0001'
const providerArn = `arn:aws:iam::${accountId}:oidc-provider/${issuer.slice('https://'.length)}`
const roleName = 'observation-role'
const now = 1_789_123_456

type Row = (typeof rows)[number]
type KeyRef = keyof typeof keyPairs

const placeholders: Readonly<Record<string, string>> = {
  issuer,
  account: accountId,
  provider_arn: providerArn,
  role_arn: `arn:aws:iam::${accountId}:role/${roleName}`,
  role_name: roleName,
  'now-300': String(now - 300),
  'now+300': String(now + 300),
  'now-10': String(now - 10),
  'now+900': String(now + 900),
}

/** Fills in placeholders and `$now`, `$upper`, as the recording's schema describes them. */
function filled(value: unknown, extra: Readonly<Record<string, unknown>> = {}): unknown {
  if (typeof value === 'string')
    return value.replace(/\{\{([^}]+)\}\}/g, (whole, name: string) =>
      String(placeholders[name] ?? extra[name] ?? whole),
    )
  if (Array.isArray(value)) return value.map((item) => filled(item, extra))
  if (typeof value !== 'object' || value === null) return value
  if ('$now' in value) {
    const time = now + Number(value.$now)
    return 'as' in value ? String(time) : time
  }
  if ('$upper' in value) return String(filled(value.$upper, extra)).toUpperCase()
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, filled(item, extra)]))
}

interface KeySpecification extends Readonly<Record<string, unknown>> {
  readonly ref: string
  readonly omit?: readonly string[]
  readonly n_tail_replaced_by?: string
  readonly repeat?: { readonly i_from: number; readonly i_to: number }
  readonly x5c?: readonly { readonly certificate_of: string }[]
}

function publishedKeys(specification: KeySpecification): unknown[] {
  const { ref, omit = [], n_tail_replaced_by: tail, repeat, x5c, ...members } = specification
  const { kty, n, e, crv, x, y } = keyPairs[ref as KeyRef].jwk as JWK
  const key: Record<string, unknown> = { kty, n, e, crv, x, y, ...members }
  if (tail !== undefined && n !== undefined) key['n'] = n.slice(0, -tail.length) + tail
  if (x5c)
    key['x5c'] = x5c.map(({ certificate_of: of }) => {
      const pair = keyPairs[of as KeyRef]
      return 'certificate' in pair ? pair.certificate : ''
    })
  for (const member of omit) delete key[member]
  if (!repeat) return [JSON.parse(JSON.stringify(key))]
  return Array.from({ length: repeat.i_to - repeat.i_from + 1 }, (_, index) => ({
    ...JSON.parse(JSON.stringify(key)),
    kid: String(key['kid']).replace('{{i}}', String(repeat.i_from + index)),
  }))
}

async function signed(row: Row): Promise<string> {
  const { alg, header, claims, signing_key: ref } = row.token
  const raw = 'claims_raw' in row.token ? row.token.claims_raw : undefined
  const payload = claims === null ? String(filled(raw)) : JSON.stringify(filled(claims))
  const key = await importJWK(keyPairs[ref as KeyRef].jwk as JWK, alg)
  const { crit, ...protectedHeader } = header as Record<string, unknown>
  const jws = new CompactSign(new TextEncoder().encode(payload)).setProtectedHeader({
    ...protectedHeader,
    alg,
    ...(crit === undefined ? {} : { crit: crit as string[] }),
  })
  return jws.sign(key, { crit: { custom: true } })
}

async function play(row: Row) {
  const jwks = (row.jwks === 'default' ? defaults.jwks : row.jwks) as readonly KeySpecification[]
  const policy = row.role.trust_policy === 'default' ? defaults.trust_policy : row.role.trust_policy
  const world = worldWith(
    now,
    [providerServing(issuer, { keys: jwks.flatMap(publishedKeys) })],
    accountWith([roleTrusting(roleName, filled(policy), row.role.max_session_duration)], {
      [issuer.slice('https://'.length)]: { clientIds: row.provider.client_ids },
    }),
  )
  const request = filled(row.request) as Record<string, string | number>
  const parameters = Object.fromEntries(
    Object.entries(request).map(([name, value]) => [name, String(value)]),
  )
  return callSts(world, { ...parameters, WebIdentityToken: await signed(row) })
}

describe('STS answers as it was recorded to answer', () => {
  test.for(rows)('$id: $note', async (row) => {
    const reply = await play(row)
    const expected = row.expect
    if (expected.outcome === 'error') {
      const claims = (row.token.claims ?? {}) as Record<string, unknown>
      const named = Object.fromEntries(
        Object.entries(claims).map(([name, value]) => [`claim.${name}`, filled(value)]),
      )
      const portable = !('portable' in row) || row.portable !== false
      expect({
        code: reply.text('Code'),
        ...(portable ? { message: reply.text('Message') } : {}),
      }).toEqual({
        code: expected.code,
        ...(portable ? { message: filled(expected.message, named) } : {}),
      })
      return
    }
    const expiration = Date.parse(reply.text('Expiration') ?? '') / 1000
    expect({
      status: reply.status,
      code: reply.text('Code'),
      Subject: reply.text('SubjectFromWebIdentityToken'),
      Audience: reply.text('Audience'),
      Provider: reply.text('Provider'),
      SourceIdentity: reply.text('SourceIdentity') ?? null,
      Arn: reply.text('Arn'),
      expires_in_s: expiration - now,
    }).toEqual({
      status: 200,
      code: undefined,
      Subject: filled(expected.Subject),
      Audience: filled(expected.Audience),
      Provider: filled(expected.Provider),
      SourceIdentity: filled(expected.SourceIdentity),
      Arn: filled(expected.AssumedRoleUser?.Arn),
      expires_in_s: expected.expires_in_s,
    })
    expect(reply.text('AssumedRoleId')).toMatch(
      new RegExp(String(expected.AssumedRoleUser?.AssumedRoleId_pattern)),
    )
    expect(reply.text('AccessKeyId')).toMatch(new RegExp(`^${expected.access_key_prefix}`))
    const packed = Number(reply.text('PackedPolicySize'))
    expect(packed >= 1 && packed <= 100).toBe(true)
  })
})
