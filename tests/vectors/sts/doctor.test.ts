/** Real failures from public threads, as somebody would paste them who asks why. */
import { describe, expect, test } from 'vitest'
import { examine } from '../../../src/doctor/examine.ts'
import { openQuestion, type Question } from '../../../src/doctor/question.ts'
import { type Case, callOf, casesOfSts, endOf, jwks } from '../../support/recorded-cases.ts'

async function questionOf(item: Case): Promise<{ question: Question; now: number }> {
  const { world, parameters } = await callOf(item)
  const [role] = Object.values(world.accounts).flatMap(({ roles }) => Object.values(roles))
  if (!role) throw new Error('the case has no role')
  const described = {
    Role: {
      Arn: parameters.RoleArn,
      AssumeRolePolicyDocument: JSON.parse(role.trustPolicy),
      MaxSessionDuration: role.maxSessionDuration,
    },
  }
  const provider = item.oidc_provider
  const isReachable = !(
    provider &&
    'jwks_reachable' in provider &&
    provider.jwks_reachable === false
  )
  const open = openQuestion(parameters.WebIdentityToken, JSON.stringify(described))
  return {
    now: world.now,
    question: {
      ...open,
      keys: isReachable ? { kind: 'given', jwks: JSON.stringify(jwks) } : { kind: 'unreachable' },
      provider: provider
        ? { kind: 'given', url: provider.url, clientIds: provider.client_ids }
        : item.trust_policy === null
          ? { kind: 'assumed' }
          : { kind: 'none' },
      call: {
        ...open.call,
        roleArn: parameters.RoleArn,
        roleSessionName: parameters.RoleSessionName,
        durationSeconds: parameters.DurationSeconds?.toString() ?? '',
        when: 'now',
      },
    },
  }
}

async function endFor(question: Question, now: number): Promise<string> {
  const examined = await examine(question, now)
  if (!examined.ok) return JSON.stringify(examined.refusal)
  const { outcome } = examined.value
  if (outcome.ok) return 'allow'
  return outcome.refusal.code === 'AccessDenied' ? 'deny' : outcome.refusal.code
}

describe('a pasted failure is refused for the same reason', () => {
  test.for(casesOfSts)('$id: $root_cause', async (item) => {
    const { question, now } = await questionOf(item)
    expect(await endFor(question, now)).toBe(endOf(item))
  })
})

describe('what the trust policy decides does not depend on the provider’s keys', () => {
  test.for(casesOfSts.filter((item) => ['allow', 'deny'].includes(endOf(item))))(
    '$id',
    async (item) => {
      const { question, now } = await questionOf(item)
      expect(await endFor({ ...question, keys: { kind: 'trusted' } }, now)).toBe(endOf(item))
    },
  )
})
