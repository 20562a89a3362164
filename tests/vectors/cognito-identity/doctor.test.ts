/** Real failures of identity pools, as somebody would paste them who asks why. */
import { describe, expect, test } from 'vitest'
import type { Examination } from '../../../src/doctor/examination.ts'
import { failedCalls } from '../../../src/doctor/examination.ts'
import { examinePool } from '../../../src/doctor/examine-pool.ts'
import { openQuestion, type Question } from '../../../src/doctor/question.ts'
import { renderPool } from '../../../src/federation/cognito-identity/identity-pool/render-pool.ts'
import { renderMappings } from '../../../src/federation/cognito-identity/identity-pool/role-mapping.ts'
import { type Case, endOf } from '../../support/recorded-cases.ts'
import { casesOfCognito, playOf } from '../../support/recorded-cognito-cases.ts'
import { loginTokens } from '../../support/recorded-cognito-logins.ts'

async function questionOf(item: Case): Promise<{ question: Question; now: number }> {
  const play = playOf(item)
  const { world, identityPoolId, operation, roleArn, side } = play
  const pool = world.identityPools?.[identityPoolId]
  const [role] = Object.values(world.accounts).flatMap(({ roles }) => Object.values(roles))
  if (!pool || !role) throw new Error('the case has no pool or no role')
  const logins = await loginTokens(play)
  const described = {
    Role: { Arn: roleArn, AssumeRolePolicyDocument: JSON.parse(role.trustPolicy) },
  }
  const open = openQuestion(JSON.stringify(logins ?? {}), JSON.stringify(described, null, 2))
  return {
    now: world.now,
    question: {
      ...open,
      called: operation === 'GetOpenIdToken' ? operation : 'GetCredentialsForIdentity',
      pool: {
        description: JSON.stringify(renderPool(pool)),
        roles: JSON.stringify({
          IdentityPoolId: pool.id,
          Roles: pool.roles,
          RoleMappings: renderMappings(pool.roleMappings),
        }),
        isGuest: logins === undefined,
        identity: 'own',
      },
      call: { ...open.call, customRoleArn: side.CustomRoleArn ?? '', roleArn, when: 'now' },
    },
  }
}

async function endFor(question: Question, now: number) {
  const examined = await examinePool(question, now)
  if (!examined.ok) return { app: JSON.stringify(examined.refusal) }
  return { app: answerOf(examined.value), underlyingSts: underlying(examined.value) }
}

const answerOf = ({ outcome }: Examination): string =>
  outcome.ok ? 'allow' : outcome.refusal.code === 'AccessDenied' ? 'deny' : outcome.refusal.code

const underlying = (examination: Examination): string =>
  failedCalls(examination).some(({ to }) => to === 'sts') ? 'deny' : 'allow'

describe('a pasted failure of a pool is refused for the same reason', () => {
  test.for(casesOfCognito)('$id: $root_cause', async (item) => {
    const { question, now } = await questionOf(item)
    const { app, underlyingSts } = await endFor(question, now)
    expect(app).toBe(endOf(item))
    if ('underlying_sts' in item) expect(underlyingSts).toBe(item.underlying_sts)
  })
})
