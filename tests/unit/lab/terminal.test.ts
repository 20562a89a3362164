/** What the terminal shows of an exchange. */
import { expect, test } from 'vitest'
import type { Exchange } from '../../../src/federation/exchange.ts'
import { exchangeLines } from '../../../src/lab/terminal.ts'

const exchange = (change: Partial<Exchange> = {}): Exchange => ({
  from: 'app',
  to: 'sts',
  operation: 'AssumeRoleWithWebIdentity',
  at: 1_795_349_047,
  request: { method: 'POST', url: 'http://127.0.0.1/', headers: [], body: '' },
  response: { status: 200, headers: [], body: '' },
  checks: [],
  nested: [],
  ...change,
})

const denied = exchange({
  response: {
    status: 403,
    headers: [['Content-Type', 'text/xml']],
    body: '<ErrorResponse><Error><Code>AccessDenied</Code></Error></ErrorResponse>',
  },
  checks: [
    { id: 'a', title: 'The form is right', verdict: 'pass', fact: 'sts-signed' },
    {
      id: 'b',
      title: 'The trust policy allows it',
      verdict: 'fail',
      expected: 'allow',
      actual: 'implicit deny',
      fact: 'sts-signed',
    },
    { id: 'c', title: 'The duration fits', verdict: 'not-reached', fact: 'sts-signed' },
  ],
  nested: [exchange({ from: 'sts', to: 'https://login.example', operation: 'jwks' })],
})

test('one line a call, and the calls that it caused below it', () => {
  expect(exchangeLines(denied, false)).toEqual([
    '12:04:07  app → sts  AssumeRoleWithWebIdentity  403 AccessDenied (The trust policy allows it: no)',
    '            sts → https://login.example  jwks  200',
  ])
})

test('the checks with their values, for those who ask', () => {
  expect(exchangeLines(denied, true).slice(1, 4)).toEqual([
    '            ✓ The form is right',
    '            ✗ The trust policy allows it  (expected allow; got implicit deny)',
    '            · The duration fits',
  ])
})

test.for([
  ['STS', '{"Error":{"Code":"AccessDenied","Message":"no","Type":"Sender"},"RequestId":"1"}'],
  ['Cognito', '{"__type":"AccessDenied","message":"no"}'],
  ['OAuth', '{"error":"AccessDenied"}'],
] as const)('the code of a refusal in the JSON of %s', ([, body]) => {
  const response = { status: 400, headers: [['Content-Type', 'application/json']] as const, body }
  expect(exchangeLines(exchange({ response }), false)[0]).toMatch(/ {2}400 AccessDenied$/)
})

test('nothing that came from outside moves the cursor', () => {
  const [line] = exchangeLines(exchange({ operation: 'a\u001b[2J\nb' }), false)
  expect(line).toBe('12:04:07  app → sts  a [2J b  200')
})
