import { expect, test } from 'vitest'
import { abridged, requestView, responseView } from '../../../src/views/message.view.ts'
import type { WireLine } from '../../../src/views/wire-line.ts'

/** Lines in letters: secrets in brackets, names in angles. */
const inLetters = (lines: readonly WireLine[]): readonly string[] =>
  lines.map(
    ({ indent, parts }) =>
      '  '.repeat(indent) +
      parts
        .map(({ kind, text }) =>
          kind === 'secret' ? `[${text}]` : kind === 'name' ? `‹${text}›` : text,
        )
        .join(''),
  )

test('a form is decoded, a parameter a line, and what must not leak is marked', () => {
  const message = requestView({
    method: 'POST',
    url: 'https://sts.us-east-1.amazonaws.com/',
    headers: [['Content-Type', 'application/x-www-form-urlencoded']],
    body: 'Action=AssumeRoleWithWebIdentity&RoleArn=arn%3Aaws&WebIdentityToken=eyJ',
  })
  expect({
    ...message,
    headers: inLetters(message.headers),
    body: inLetters(message.body),
  }).toEqual({
    start: 'POST https://sts.us-east-1.amazonaws.com/',
    query: [],
    headers: ['‹Content-Type›: application/x-www-form-urlencoded'],
    bodyKind: 'form',
    body: [
      '‹Action› = AssumeRoleWithWebIdentity',
      '‹RoleArn› = arn:aws',
      '‹WebIdentityToken› = [eyJ]',
    ],
    raw: 'Action=AssumeRoleWithWebIdentity&RoleArn=arn%3Aaws&WebIdentityToken=eyJ',
  })
})

test('the query of a URL is decoded and taken off the start line', () => {
  const message = requestView({
    method: 'GET',
    url: 'https://accounts.google.com/o/oauth2/v2/auth?scope=openid+email&state=s',
    headers: [],
    body: '',
  })
  expect([message.start, ...inLetters(message.query), message.bodyKind]).toEqual([
    'GET https://accounts.google.com/o/oauth2/v2/auth',
    '‹scope› = openid email',
    '‹state› = s',
    'none',
  ])
})

test('the parameters of a redirect are decoded, too', () => {
  const message = responseView({
    status: 303,
    headers: [['location', 'com.example.app:/back?code=4%2F0A&state=s']],
    body: '',
  })
  expect([message.start, ...inLetters(message.query)]).toEqual([
    '303 See Other',
    '‹code› = [4/0A]',
    '‹state› = s',
  ])
})

test.for([
  {
    name: 'JSON is indented',
    type: 'application/json; charset=utf-8',
    body: '{"id_token":"eyJ","expires_in":3599,"keys":[{"kty":"RSA"}],"empty":{}}',
    lines: [
      '{',
      '  ‹"id_token"›: ["eyJ"],',
      '  ‹"expires_in"›: 3599,',
      '  ‹"keys"›: [',
      '    {',
      '      ‹"kty"›: "RSA"',
      '    }',
      '  ],',
      '  ‹"empty"›: {}',
      '}',
    ],
  },
  {
    name: 'the token of a login is marked, whatever its provider is called',
    type: 'application/x-amz-json-1.1',
    body: '{"IdentityId":"us-east-1:1","Logins":{"accounts.google.com":"eyJh"},"SecretKey":"k"}',
    lines: [
      '{',
      '  ‹"IdentityId"›: "us-east-1:1",',
      '  ‹"Logins"›: {',
      '    ‹"accounts.google.com"›: ["eyJh"]',
      '  },',
      '  ‹"SecretKey"›: ["k"]',
      '}',
    ],
  },
  {
    name: 'XML is indented, text beside its element',
    type: 'text/xml',
    body: '<A xmlns="urn:a"><B><SecretAccessKey>k</SecretAccessKey><C/></B></A>',
    lines: [
      '‹<A xmlns=›"urn:a"‹>›',
      '  ‹<B>›',
      '    ‹<SecretAccessKey>›[k]‹</SecretAccessKey>›',
      '    ‹<C/>›',
      '  ‹</B>›',
      '‹</A>›',
    ],
  },
  {
    name: 'the code of an error is no secret',
    type: 'text/xml',
    body: '<Error><Code>AccessDenied</Code></Error>',
    lines: ['‹<Error>›', '  ‹<Code>›AccessDenied‹</Code>›', '‹</Error>›'],
  },
  { name: 'JSON that is none is text', type: 'application/json', body: '{oops', lines: ['{oops'] },
  { name: 'text keeps its lines', type: 'text/plain', body: 'one\ntwo\n', lines: ['one', 'two'] },
])('$name', ({ type, body, lines }) => {
  const message = responseView({ status: 200, headers: [['content-type', type]], body })
  expect(inLetters(message.body)).toEqual(lines)
})

test('on paper long values are cut and their length is said', () => {
  const message = requestView({
    method: 'GET',
    url: 'https://a.example/',
    headers: [['x-amz-security-token', 'A'.repeat(120)]],
    body: '',
  })
  expect(inLetters(abridged(message).headers)).toEqual([
    `‹x-amz-security-token›: [${'A'.repeat(24)}… (120 characters)]`,
  ])
})
