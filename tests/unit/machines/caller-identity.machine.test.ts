import { describe, expect, test } from 'vitest'
import { readXmlText } from '../../../src/federation/encoding/xml.ts'
import { bodyText } from '../../../src/federation/http.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { endOf, refusalOf, runOf } from '../../support/run.ts'

const scenario = readScenario('photo-app-session')
const play = (...faults: readonly string[]) => runOf(scenario.id, ...faults)

test('between the credentials and their use, STS says whose they are', async () => {
  const positions = await play()
  expect(positions.map(({ state }) => state)).toEqual([
    'signedOut',
    'signingIn',
    'identified',
    'credentialed',
    'recognised',
    'granted',
  ])
})

test('GetCallerIdentity answers with what AssumedRoleUser said, not with the role', async () => {
  const { trace, holdings } = (await play()).at(-1)?.context ?? {}
  const asked = trace
    ?.flatMap(({ exchanges }) => exchanges)
    .find(({ operation }) => operation === 'GetCallerIdentity')
  const xml = bodyText(asked?.response.body ?? '')
  expect({ arn: readXmlText(xml, 'Arn'), assumedRoleId: readXmlText(xml, 'UserId') }).toEqual(
    holdings?.assumedRoleUser,
  )
  expect(holdings?.assumedRoleUser).toEqual({
    arn: 'arn:aws:sts::111122223333:assumed-role/lumen-photos/ana-phone',
    assumedRoleId: 'AROA3XFRBF535PLBIFPI4:ana-phone',
  })
})

describe('each fault ends where AWS would end it', () => {
  const rows = [
    ['session-policy-without-s3', 's3', 403, 'AccessDenied', 's3-policy-allows'],
    ['session-policy-asks-for-all', 's3', 403, 'AccessDenied', 's3-policy-allows'],
    ['session-policy-malformed', 'sts', 400, 'MalformedPolicyDocument', 'session-policy'],
    ['session-too-short', 'sts', 400, 'ValidationError', 'sts-parameters'],
    ['session-too-long', 'sts', 400, 'ValidationError', 'duration'],
    ['session-token-left-out', 'sts', 403, 'InvalidClientTokenId', 'session-token'],
    ['expired-before-first-use', 'sts', 403, 'ExpiredToken', 'credentials-current'],
    ['expired-in-use', 's3', 400, 'ExpiredToken', 's3-credentials-current'],
    ['session-denied-by-bucket', 's3', 403, 'AccessDenied', 's3-policy-allows'],
  ] as const

  test.for(rows)('%s: %s answers %i %s at the check %s', async (row) => {
    const [fault, party, status, code, check] = row
    expect(refusalOf(await endOf(scenario.id, fault))).toEqual({ party, status, code, check })
  })

  test('the scenario has no fault without a row above', () => {
    expect(scenario.faults.map(({ id }) => id)).toEqual(rows.map(([fault]) => fault))
  })
})
