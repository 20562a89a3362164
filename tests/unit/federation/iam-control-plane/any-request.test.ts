/** Whatever is asked of IAM, it answers in the form that clients can read. */
import { AwsV4Signer } from 'aws4fetch'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXmlText } from '../../../../src/federation/encoding/xml.ts'
import { bodyText, type HttpRequest } from '../../../../src/federation/http.ts'
import { operations } from '../../../../src/federation/iam-control-plane/operations.ts'
import { handle } from '../../../../src/federation/network.ts'
import type { World } from '../../../../src/federation/world.ts'
import { accountId, iamWorld, keyOf, now, trustPolicy } from '../../../support/iam-world.ts'

const names = [
  ...new Set(
    Object.values(operations).flatMap(({ parameters }) => parameters.map(({ name }) => name)),
  ),
].flatMap((name) => [name, `${name}.member.1`, `${name}.member.1.Key`, `${name}.member.1.Value`])

const trust = trustPolicy('login.example.com')
const given = {
  RoleName: 'photos',
  AssumeRolePolicyDocument: trust,
  PolicyDocument: trust,
  Url: 'https://login.example.com/tenant',
}

const values = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    'photos',
    '{}',
    '[[[[',
    trust,
    `arn:aws:iam::${accountId}:oidc-provider/__proto__`,
    `arn:aws:iam::${accountId}:policy/constructor`,
    'arn:aws:iam::aws:policy/AdministratorAccess',
    'https://login.example.com/tenant',
    'https://[',
    '\u0000<&>\ufffe',
    '1',
  ),
)

const calls = fc.record({
  action: fc.constantFrom(...Object.keys(operations), 'CreateUser', '__proto__'),
  parameters: fc.dictionary(fc.constantFrom(...names), values, { maxKeys: 6 }),
})

async function signed(form: Readonly<Record<string, string>>): Promise<HttpRequest> {
  const url = 'https://iam.amazonaws.com/'
  const body = new URLSearchParams(form).toString()
  const type = 'application/x-www-form-urlencoded'
  const { headers } = await new AwsV4Signer({
    ...keyOf('admin'),
    method: 'POST',
    url,
    headers: { 'content-type': type },
    body,
    service: 'iam',
    region: 'us-east-1',
    datetime: new Date(now * 1000).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  }).sign()
  return { method: 'POST', url, headers: [...headers, ['host', 'iam.amazonaws.com']], body }
}

/** Whether every element is closed in its turn and nothing stands unescaped. */
function isWellFormed(xml: string): boolean {
  const open: string[] = []
  const rest = xml.replace(/<(\/?)([A-Za-z]+)(?: xmlns="[^"<]*")?>/g, (_tag, slash, name) => {
    if (slash === '') open.push(name)
    else if (open.pop() !== name) open.push('!')
    return ''
  })
  return open.length === 0 && !/[<>]|&(?!(amp|lt|gt|quot|apos|#13);)/.test(rest)
}

test('any operation with any parameters', async () => {
  let world: World = iamWorld()
  const statuses = new Set<number>()
  await fc.assert(
    fc.asyncProperty(calls, async ({ action, parameters }) => {
      const form = { Action: action, Version: '2010-05-08', ...given, ...parameters }
      const handled = await handle(world, await signed(form))
      const { status, body } = handled.response
      const xml = bodyText(body)
      statuses.add(status)
      expect(isWellFormed(xml)).toBe(true)
      expect(readXmlText(xml, 'RequestId')).toMatch(/^[0-9a-f-]{36}$/)
      if (status === 200) {
        world = handled.world
        return
      }
      expect(status).toBeLessThan(500)
      expect(readXmlText(xml, 'Code')).toMatch(/^[A-Za-z]+$/)
      expect(readXmlText(xml, 'Message')).toBeTruthy()
      expect(handled.world.accounts).toEqual(world.accounts)
    }),
    { numRuns: 400, seed: 20_261_122 },
  )
  expect([...statuses].sort()).toEqual([200, 400, 404, 409])
})
