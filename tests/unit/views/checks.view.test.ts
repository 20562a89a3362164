import { describe, expect, test } from 'vitest'
import type { Exchange } from '../../../src/federation/exchange.ts'
import { checksOf, checksOfRun } from '../../../src/views/checks.view.ts'
import { explanations } from '../../../src/views/explanations.ts'
import { endWith, runOf } from '../../support/run.ts'

/** The exchange with which a run ends. */
async function lastWith(...faults: readonly string[]): Promise<Exchange> {
  const exchange = (await endWith(...faults)).context.trace.at(-1)?.exchanges.at(-1)
  if (!exchange) throw new Error('the run has no exchange')
  return exchange
}

test('an expired token fails by the values that were compared', async () => {
  const { summary, rows } = checksOf(await lastWith('token-expired'))
  expect(summary).toBe('3 of 13 passed, 1 failed, 9 not reached')
  expect(rows[3]).toEqual({
    id: 'token-times',
    title: 'The token is in date',
    verdict: 'fail',
    word: 'failed',
    needs: 'between 2026-11-22T12:04:00Z and 2026-11-22T13:04:00Z, give or take 5 minutes',
    found: '2026-11-22T13:10:00Z',
    policies: [],
    fact: 'sts-clock-tolerance',
  })
})

test('a signature that does not verify says what was found instead', async () => {
  const { rows } = checksOf(await lastWith('tampered-payload'))
  expect(rows.find(({ verdict }) => verdict === 'fail')).toMatchObject({
    needs: 'RS256 by kid 9d408dcfd5a231aaa850a451cc0cde58d119038f',
    found: 'made with another key, or for another content',
  })
})

describe('a policy', () => {
  test('that does not allow shows the condition that fails and its line', async () => {
    const { rows } = checksOf(await lastWith('wrong-audience'), explanations)
    const [policy] = rows.find(({ verdict }) => verdict === 'fail')?.policies ?? []
    expect(policy).toEqual({
      title: 'Trust policy of the role',
      isKept: true,
      decision: 'No statement allows the call. What is not allowed is denied.',
      allows: false,
      lines: expect.anything(),
      statements: [
        {
          title: 'Statement 1: Allow, does not apply',
          applies: false,
          findings: [
            {
              subject: 'Principal',
              matches: true,
              says: 'The caller is listed.',
              expected: ['accounts.google.com'],
              actual: ['accounts.google.com'],
              line: 6,
            },
            {
              subject: 'Action',
              matches: true,
              says: 'The action is listed.',
              expected: ['sts:AssumeRoleWithWebIdentity'],
              actual: ['sts:AssumeRoleWithWebIdentity'],
              line: 7,
            },
            {
              subject: 'StringEquals accounts.google.com:aud',
              matches: false,
              says: 'The value is another one.',
              expected: ['553012844871-lumen.apps.googleusercontent.com'],
              actual: ['881290455017-torch.apps.googleusercontent.com'],
              line: 10,
            },
          ],
        },
      ],
    })
    expect(policy?.lines.filter(({ verdict }) => verdict)).toEqual([
      {
        number: 10,
        text: '          "accounts.google.com:aud": "553012844871-lumen.apps.googleusercontent.com"',
        verdict: 'no-match',
      },
    ])
  })

  test('that allows marks what matched in the statement that allows, and nothing else', async () => {
    const { rows } = checksOf(await lastWith())
    const [policy] = rows.find(({ id }) => id === 's3-policy-allows')?.policies ?? []
    expect(policy?.decision).toBe('A statement allows the call, and none denies it.')
    expect(
      policy?.lines.flatMap(({ number, verdict }) => (verdict ? [[number, verdict]] : [])),
    ).toEqual([
      [7, 'match'],
      [8, 'match'],
    ])
  })

  test('whose subject differs in case alone says so', async () => {
    const { rows } = checksOf(await lastWith('sub-wrong-case'), explanations)
    const [policy] = rows.find(({ verdict }) => verdict === 'fail')?.policies ?? []
    const failed = policy?.statements[0]?.findings.filter(({ matches }) => !matches)
    expect(failed?.map(({ subject, says }) => [subject, says])).toEqual([
      ['StringEquals login.lumen.example:sub', 'The value differs in upper and lower case only.'],
    ])
  })
})

test('of a guest’s session policies it is enough that one allows', async () => {
  const uploaded = (await runOf('photo-app-guest'))[3]
  const upload = uploaded?.context.trace.at(-1)?.exchanges.at(-1)
  const rows = upload ? checksOf(upload).rows : []
  const policies = rows.flatMap((row) => row.policies)
  expect(policies.map(({ title, decision }) => [title, decision])).toEqual([
    ['Policy of the role: own-folder', 'A statement allows the call, and none denies it.'],
    ['Session policy of the request', 'A statement allows the call, and none denies it.'],
    [
      'Session policy: arn:aws:iam::aws:policy/AmazonCognitoUnAuthedIdentitiesSessionPolicy',
      'No statement of this policy allows the call; another policy does.',
    ],
  ])
})

test('a page to read prints a policy where it is first evaluated, and again where it refuses', async () => {
  const run = await runOf('photo-app-guest')
  const exchanges = run.at(-1)?.context.trace.flatMap((leg) => leg.exchanges) ?? []
  const printed = [...checksOfRun(exchanges).values()].flatMap(({ rows }) =>
    rows.flatMap(({ policies }) => policies.map(({ title }) => title)),
  )
  expect(printed.length).toBeGreaterThan(2)
  expect(new Set(printed).size).toBe(printed.length)
})
