import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Holdings } from '../../../../src/federation/client/holdings.ts'
import { replay } from '../../../../src/machines/player.ts'
import { readScenario } from '../../../../src/scenarios/read-scenario.ts'
import { masked } from '../../../../src/views/export/masked.ts'
import { type ExportFormat, exportOf } from '../../../../src/views/export/run-export.ts'
import { endOf } from '../../../support/run.ts'

const formats: readonly ExportFormat[] = ['mermaid', 'markdown', 'json']

async function exported(format: ExportFormat, id: string, ...faults: readonly string[]) {
  const position = await endOf(id, ...faults)
  return exportOf({ scenario: readScenario(id), faults, position }, format)
}

test('as a diagram for Mermaid', async () => {
  expect(await exported('mermaid', 'photo-app-direct', 'wrong-audience')).toBe(
    `sequenceDiagram
  title Photo app · Google → STS → S3
  participant app as Lumen<br/>on Ana’s phone
  participant idp as Google<br/>identity provider
  participant sts as AWS STS<br/>token service
  participant s3 as Amazon S3<br/>lumen-photos
  Note over app: 1. Open the sign-in page
  app->>idp: Ask to sign in
  idp-->>app: 200 · Sign-in page
  Note over app: 2. Sign in
  app->>idp: Choose an account
  idp-->>app: 303 · Redirect with a code
  app->>idp: Redeem the code
  idp-->>app: 200 · ID token
  Note over app: 3. Ask STS
  app->>sts: AssumeRoleWithWebIdentity
  sts->>idp: Discovery document
  idp-->>sts: 200
  sts->>idp: Public keys
  idp-->>sts: 200
  sts--xapp: 403 · AccessDenied
`,
  )
})

test('says what was changed by hand, and not what was typed', async () => {
  const scenario = readScenario('photo-app-direct')
  const target = { kind: 'trust-policy', account: '111122223333', role: 'lumen-photos' } as const
  const own = scenario.world.accounts['111122223333']?.roles['lumen-photos']?.trustPolicy ?? ''
  const changes = [own.replace('lumen.apps', 'typed-by-hand.apps'), '{}']
  const events = changes.map((change) => ({ type: 'edit', edit: { target, change } }) as const)
  const positions = await replay({ scenario, faults: [], events })
  const position = positions.at(-1)
  if (!position) throw new Error('a run has positions')
  const text = (format: ExportFormat) => exportOf({ scenario, faults: [], position }, format)
  const edited = [
    'Trust policy of lumen-photos',
    'Trust policy of lumen-photos, not taken: MalformedPolicyDocument',
  ]
  expect(JSON.parse(text('json')).editedByHand).toEqual(edited)
  expect(text('markdown')).toContain(`Changed by hand:\n\n- ${edited.join('\n- ')}\n`)
  for (const title of edited)
    expect(text('mermaid')).toContain(`  Note over app: Changed by hand: ${title}\n`)
  for (const format of formats) expect(text(format)).not.toContain('typed-by-hand')
})

test('as JSON, with names for what is secret', async () => {
  const trace = JSON.parse(await exported('json', 'photo-app-direct'))
  const [call] = trace.steps[2].exchanges
  expect({ ...call, response: {}, checks: call.checks.slice(0, 1), calls: [] }).toEqual({
    from: 'app',
    to: 'sts',
    operation: 'AssumeRoleWithWebIdentity',
    at: 1_795_349_040,
    request: {
      method: 'POST',
      sourceIp: '203.0.113.25',
      url: 'https://sts.us-east-1.amazonaws.com/',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/xml' },
      body: 'Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A111122223333%3Arole%2Flumen-photos&RoleSessionName=ana-phone&WebIdentityToken=$ID_TOKEN',
    },
    response: {},
    checks: [{ title: expect.any(String), verdict: 'pass' }],
    calls: [],
  })
  expect(call.response.body).toContain('<SecretAccessKey>$AWS_SECRET_ACCESS_KEY</SecretAccessKey>')
})

test('as Markdown, with what is wrong, every message and every check', async () => {
  const page = await exported('markdown', 'photo-app-direct', 'wrong-audience')
  expect(page.split('\n\n').slice(0, 4)).toEqual([
    '# Photo app · Google → STS → S3',
    'What is wrong on purpose:',
    expect.stringMatching(/^- The token was issued to another app: /),
    'Refused by AWS STS: AccessDenied.',
  ])
  expect(page).toContain('### Lumen → AWS STS: AssumeRoleWithWebIdentity')
  expect(page).toContain('WebIdentityToken = $ID_TOKEN')
  expect(page).toMatch(/\n- ✕ .+trust policy/)
})

describe('masking', () => {
  const secrets = [
    { variable: 'TOKEN', value: 'a/b+c=d"e<f&g and more' },
    { variable: 'CODE', value: '123456' },
  ]
  test.for([
    ['as it is', 'x a/b+c=d"e<f&g and more y', 'x $TOKEN y'],
    ['in a URL', '?t=a%2Fb%2Bc%3Dd%22e%3Cf%26g%20and%20more', '?t=$TOKEN'],
    ['in a form', 't=a%2Fb%2Bc%3Dd%22e%3Cf%26g+and+more', 't=$TOKEN'],
    ['in JSON', '{"t":"a/b+c=d\\"e<f&g and more"}', '{"t":"$TOKEN"}'],
    ['in XML', '<T>a/b+c=d"e&lt;f&amp;g and more</T>', '<T>$TOKEN</T>'],
    ['a short one by itself', 'code=123456&n=91234567', 'code=$CODE&n=91234567'],
  ] as const)('%s', ([, text, told]) => {
    expect(masked(text, secrets)).toBe(told)
  })
})

describe.for(readdirSync('content/scenarios').map((file) => file.replace(/\.yaml$/, '')))(
  'no export of %s',
  (id) => {
    test('holds a token, key, session token, password or code, whatever is wrong', {
      timeout: 60_000,
    }, async () => {
      const scenario = readScenario(id)
      for (const faults of [[], ...scenario.faults.map((fault) => [fault.id])]) {
        const position = await endOf(id, ...faults)
        const { app, holdings, world } = position.context
        const { tokenFrom } = app
        const secrets = [
          ...held(holdings),
          ...('password' in tokenFrom ? [tokenFrom.password, tokenFrom.typedPassword] : []),
          ...(world.messages ?? []).map(({ code }) => code),
          ...privateKeys(world),
        ].filter((secret) => secret !== undefined)
        for (const format of formats) {
          const text = exportOf({ scenario, faults, position }, format)
          expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
          expect(text.match(/eyJ[\w-]+\.|IQoJ\S+|(?:AKIA|ASIA)[A-Z\d]{8,}|"d":/g)).toBeNull()
        }
      }
    })
  },
)

/** What an app holds that others must not get, its other device’s too. */
const held = ({ credentials, signIn, tokenFile, replica, tablet, ...tokens }: Holdings) => {
  const { idToken, accessToken, refreshToken, openIdToken } = tokens
  const own = [
    ...[idToken, accessToken, refreshToken, openIdToken, tokenFile?.content, signIn?.codeVerifier],
    ...[credentials?.secretAccessKey, credentials?.sessionToken, replica?.syncSessionToken],
  ]
  return tablet ? [...own, ...heldByTablet(tablet)] : own
}

const heldByTablet = (tablet: Holdings): readonly (string | undefined)[] => held(tablet)

/** The private part of every key of the world. */
function privateKeys(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    ['d', 'secretAccessKey', 'clientSecret', 'password'].includes(name) &&
    typeof member === 'string'
      ? [member]
      : privateKeys(member),
  )
}
