import { describe, expect, test } from 'vitest'
import { evaluatePolicy } from '../../../../src/federation/iam/evaluate-policy.ts'
import { malformedPolicyText } from '../../../../src/federation/iam/malformed-policy.ts'
import { parsePolicy } from '../../../../src/federation/iam/parse-policy.ts'
import type { PolicyKind, TextRange } from '../../../../src/federation/iam/policy-document.ts'
import { matchesWildcard } from '../../../../src/federation/iam/wildcard.ts'
import { action, provider, webIdentity } from './one-condition.ts'

function refusal(policy: unknown, kind: PolicyKind): string {
  const parse = parsePolicy(typeof policy === 'string' ? policy : JSON.stringify(policy), kind)
  return parse.ok ? 'accepted' : malformedPolicyText(parse)
}

const trusting = { Effect: 'Allow', Principal: { Federated: provider }, Action: action }
const trust = (change: object) => ({
  Version: '2012-10-17',
  Statement: [{ ...trusting, ...change }],
})

describe('trust policies that AWS refuses', () => {
  test.for([
    ['{invalid json', 'This policy contains invalid Json'],
    ['{"Statement": [1,]}', 'This policy contains invalid Json'],
    ['{} // with a comment', 'This policy contains invalid Json'],
    ['', 'This policy contains invalid Json'],
    ['[]', 'This policy contains invalid Json'],
    ['null', 'This text appears not to be a policy'],
    ['{}', 'Syntax error at position (1,3)'],
    [{ Version: '2012-10-17' }, 'Could not parse the policy: Statement is empty!'],
    [{ Version: '2012-10-17', Statement: [] }, 'Could not parse the policy: Statement is empty!'],
    [
      { Version: '2020-01-01', Statement: [trusting] },
      'The policy must contain a valid version string',
    ],
    [{ statement: [trusting] }, 'Unknown field statement'],
    [{ _comment: 'x', Statement: [trusting] }, 'Unknown field _comment'],
    [trust({ Principals: {} }), 'Unknown field Principals'],
    [trust({ Resource: '*' }), 'Has prohibited field Resource'],
    [trust({ NotResource: '*' }), 'AssumeRole policy must not contain resources.'],
    [trust({ Effect: undefined }), 'Missing required field Effect'],
    [trust({ Effect: 'Maybe' }), 'Invalid effect: Maybe'],
    [trust({ Effect: 'allow' }), 'Invalid effect: allow'],
    [trust({ Principal: undefined }), 'Missing required field Principal'],
    [trust({ Principal: {} }), 'Missing required field Principal cannot be empty!'],
    [trust({ Principal: '*' }), 'AssumeRolepolicy contained an invalid principal: "STAR":"*".'],
    [
      trust({ Principal: { CanonicalUser: 'abc' } }),
      'Invalid principal in policy: "CanonicalUser"',
    ],
    [
      trust({ Principal: { AWS: 'arn:aws:iam::111122223333:role/*' } }),
      'Invalid principal in policy: "AWS":"arn:aws:iam::111122223333:role/*"',
    ],
    [
      trust({ Principal: { AWS: 'arn:aws:iam::12345678910:role/R' } }),
      'Invalid principal in policy: "AWS":"arn:aws:iam::12345678910:role/R"',
    ],
    [
      trust({ Principal: undefined, NotPrincipal: { AWS: '*' } }),
      'Allow with NotPrincipal is not allowed.',
    ],
    [trust({ Action: undefined }), 'Missing required field Action'],
    [trust({ Action: [] }), 'Missing required field Action'],
    [trust({ Action: '*' }), 'AssumeRole policy may only specify STS AssumeRole actions.'],
    [
      trust({ Action: 's3:GetObject' }),
      'AssumeRole policy may only specify STS AssumeRole actions.',
    ],
    [trust({ Condition: { StringEqual: { a: 'b' } } }), 'Invalid Condition type : StringEqual'],
    [trust({ Condition: { stringequals: { a: 'b' } } }), 'Invalid Condition type : stringequals'],
    [
      trust({ Condition: { NullIfExists: { a: 'true' } } }),
      'Invalid Condition type : NullIfExists',
    ],
    [trust({ Condition: { 'issuer.example:aud': 'x' } }), 'Invalid condition prefix'],
    [
      {
        Statement: [
          { ...trusting, Sid: 'A' },
          { ...trusting, Sid: 'A' },
        ],
      },
      'The Statement Ids in the policy are not unique',
    ],
    [
      '{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}',
      'This policy contains invalid Json',
    ],
  ] as const)('%j: %s', ([policy, message]) => {
    expect(refusal(policy, 'trust')).toBe(message)
  })

  test('the position of a misspelt principal type is that of its value', () => {
    const start = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"aws":'
    const policy = `${start}"arn:aws:iam::123456789012:root"},"Action":"sts:AssumeRole"}]}`
    expect(refusal(policy, 'trust')).toBe('Syntax error at position (1,76)')
  })
})

describe('trust policies that AWS takes', () => {
  test.for([
    { Statement: trusting },
    { Id: 'x', Version: '2008-10-17', Statement: [trusting] },
    {
      Statement: [
        { ...trusting, Sid: '' },
        { ...trusting, Sid: '' },
      ],
    },
    trust({ Action: ['sts:*', 'STS:TagSession'] }),
    trust({ Principal: { Federated: [provider, 'accounts.google.com'], AWS: '*' } }),
    trust({ Principal: { AWS: ['111122223333', 'AROAIOSFODNN7EXAMPLE1'] } }),
    trust({ Effect: 'Deny', Principal: undefined, NotPrincipal: { Federated: provider } }),
    trust({ Condition: {} }),
    trust({ Condition: { NumericLessThan: { 'a:b': [1, '2'] }, Bool: { 'a:c': false } } }),
  ])('%j', (policy) => {
    expect(refusal(policy, 'trust')).toBe('accepted')
  })
})

const granting = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' }
const grant = (change: object) => ({
  Version: '2012-10-17',
  Statement: [{ ...granting, ...change }],
})

describe('identity policies that AWS refuses', () => {
  test.for([
    ['{', 'Syntax errors in policy.'],
    [{ Statement: [] }, 'Syntax errors in policy.'],
    [grant({ Principal: '*' }), 'Policy document should not specify a principal.'],
    [grant({ Resource: undefined }), 'Policy statement must contain resources.'],
    [grant({ Resource: [] }), 'Policy statement must contain resources.'],
    [grant({ Action: undefined }), 'Policy statement must contain actions.'],
    [grant({ NotAction: 's3:*' }), 'Syntax errors in policy.'],
    [
      grant({ Action: 'GetObject' }),
      'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
    ],
    [grant({ Action: 's3:Get:Object' }), 'Actions/Condition can contain only one colon.'],
    [grant({ Action: 's 3:GetObject' }), 'Vendor s 3 is not valid'],
    [grant({ Resource: 'photos/*' }), 'Resource photos/* must be in ARN format or "*".'],
    [grant({ Effect: 'ALLOW' }), 'The policy failed legacy parsing'],
    [grant({ Effect: 'Maybe' }), 'Syntax errors in policy.'],
    [
      grant({ Sid: 'not-alphanumeric' }),
      'Statement IDs (SID) must be alpha-numeric. Check that your input satisfies the regular expression [0-9A-Za-z]*',
    ],
    [
      {
        Statement: [
          { ...granting, Sid: 'A' },
          { ...granting, Sid: 'A' },
        ],
      },
      'Statement IDs (SID) in a single policy must be unique.',
    ],
    [grant({ Condition: { StringEqual: { a: 'b' } } }), 'Syntax errors in policy.'],
    [grant({ Condition: { StringEquals: { a: null } } }), 'Syntax errors in policy.'],
    [
      grant({ Condition: { DateLessThan: { 'aws:CurrentTime': 'soon' } } }),
      'The policy failed legacy parsing',
    ],
  ] as const)('%j: %s', ([policy, message]) => {
    expect(refusal(policy, 'identity')).toBe(message)
  })
})

test('a session policy that is not JSON is refused in the words of STS', () => {
  expect(refusal('{', 'session')).toBe('The policy is not in the valid JSON format.')
})

describe('places in the text', () => {
  const text = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "Federated": "${provider}" },
      "Action": "sts:AssumeRoleWithWebIdentity",
      "Condition": {
        "StringLike": {
          "issuer.example:sub": [
            "repo:a/*",
            "repo:\\u0062/*"
          ]
        }
      }
    }
  ]
}`
  const at = ({ offset, length }: TextRange) => text.slice(offset, offset + length)

  test('each part of a condition covers its own words', () => {
    const parse = parsePolicy(text, 'trust')
    if (!parse.ok) throw new Error(malformedPolicyText(parse))
    const request = {
      action,
      principal: webIdentity,
      context: { 'issuer.example:sub': 'repo:b/x' },
    }
    const [statement] = evaluatePolicy(parse.policy, request).statements
    const condition = statement?.elements[2]
    const operator = condition?.element === 'Condition' ? condition.operators[0] : undefined
    const key = operator?.keys[0]
    if (statement === undefined || operator === undefined || key === undefined) throw new Error()
    expect(statement.elements.map(({ range }) => [range.line, range.endLine])).toEqual([
      [6, 6],
      [7, 7],
      [8, 15],
    ])
    expect([statement.range.line, statement.range.endLine]).toEqual([4, 16])
    expect(at(operator.operatorRange)).toBe('"StringLike"')
    expect(at(operator.range)).toMatch(/^"StringLike": \{[\s\S]*\}$/)
    expect(at(key.keyRange)).toBe('"issuer.example:sub"')
    expect(at(key.range)).toMatch(/^"issuer.example:sub": \[[\s\S]*\]$/)
    expect(key.values.map(({ range, matches }) => [at(range), range.line, matches])).toEqual([
      ['"repo:a/*"', 11, false],
      ['"repo:\\u0062/*"', 12, true],
    ])
  })

  test('a refusal points at what is wrong', () => {
    const wrong = text.replace('"Action"', '"Aktion"')
    const parse = parsePolicy(wrong, 'trust')
    if (parse.ok) throw new Error('accepted')
    const { offset, length, line } = parse.range
    expect([wrong.slice(offset, offset + length), line]).toEqual(['"Aktion"', 7])
  })

  test('invalid JSON points at its first error', () => {
    const parse = parsePolicy('{\n  "Version": "2012-10-17"\n  "Statement": []\n}', 'trust')
    expect(!parse.ok && parse.range.line).toBe(3)
  })
})

describe('hostile input', () => {
  test.for(['[', '{"a":', '[{"a":'])('nesting without end by %s', (unit) => {
    expect(refusal(unit.repeat(200_000), 'trust')).toBe('This policy contains invalid Json')
  })

  test('nesting that ends', () => {
    const depth = 200_000
    expect(refusal('['.repeat(depth) + ']'.repeat(depth), 'trust')).toBe(
      'This policy contains invalid Json',
    )
  })

  test('members named like those of every object', () => {
    expect(refusal('{"__proto__": {"Statement": []}}', 'trust')).toBe('Unknown field __proto__')
  })

  test('patterns made to be slow', () => {
    const text = 'a'.repeat(2000)
    expect(matchesWildcard(text, `${'a*'.repeat(1000)}b`)).toBe(false)
    expect(matchesWildcard(text, `${'*a'.repeat(1000)}*`)).toBe(true)
  })
})
