import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Exchange, withNested } from '../../../src/federation/exchange.ts'
import type { HttpRequest } from '../../../src/federation/http.ts'
import type { TracedLeg } from '../../../src/machines/handshake.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import { commandOf } from '../../../src/views/command.view.ts'
import { secretsOf } from '../../../src/views/secrets.ts'
import { endOf } from '../../support/run.ts'

/** An exchange of the app’s with a good answer. */
const exchange = (
  to: string,
  operation: string,
  request: Partial<HttpRequest> & Pick<HttpRequest, 'url'>,
): Exchange => ({
  from: 'app',
  to,
  operation,
  at: 0,
  request: { method: 'POST', headers: [], body: '', ...request },
  response: { status: 200, headers: [], body: '' },
  checks: [],
  nested: [],
})

const form: HttpRequest['headers'][number] = ['Content-Type', 'application/x-www-form-urlencoded']
const json = (target: string): HttpRequest['headers'] => [
  ['Content-Type', 'application/x-amz-json-1.1'],
  ['X-Amz-Target', target],
]
const signedFor = (service: string): HttpRequest['headers'] => [
  [
    'authorization',
    `AWS4-HMAC-SHA256 Credential=ASIA1/20261122/eu-central-1/${service}/aws4_request, SignedHeaders=host, Signature=0f`,
  ],
  ['x-amz-date', '20261122T120400Z'],
]
const withToken: HttpRequest['headers'][number] = ['x-amz-security-token', 'IQoJ+/=']

const assumeRole = exchange('sts', 'AssumeRoleWithWebIdentity', {
  url: 'https://sts.us-east-1.amazonaws.com/',
  headers: [form, ['Accept', 'application/xml']],
  body: [
    'Action=AssumeRoleWithWebIdentity&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fa',
    'RoleSessionName=ana+%26+bo&DurationSeconds=900&WebIdentityToken=eyJ.a.b&Policy=%7B%22a%22%3A%22it%27s%22%7D',
    'PolicyArns.member.1.arn=arn%3Aone&PolicyArns.member.2.arn=arn%3Atwo',
  ].join('&'),
})

const getId = exchange('cognito-identity', 'GetId', {
  url: 'https://cognito-identity.us-east-1.amazonaws.com/',
  headers: json('AWSCognitoIdentityService.GetId'),
  body: '{"IdentityPoolId":"us-east-1:7d","Logins":{"graph.facebook.com":"EAA","cognito-idp.us-east-1.amazonaws.com/us-east-1_L":"eyJ.c.d"}}',
})

const initiateAuth = exchange('cognito-idp', 'InitiateAuth', {
  url: 'https://cognito-idp.us-east-1.amazonaws.com/',
  headers: json('AWSCognitoIdentityProviderService.InitiateAuth'),
  body: '{"AuthFlow":"USER_PASSWORD_AUTH","AuthParameters":{"USERNAME":"ana b","PASSWORD":"p, q"},"ClientMetadata":{}}',
})

const putObject = exchange('s3', 'PutObject', {
  method: 'PUT',
  url: 'https://photos.s3.eu-central-1.amazonaws.com/a/it%27s%20new.txt',
  headers: [...signedFor('s3'), ['content-type', 'text/plain'], withToken],
  body: "it's\nnew",
})

const updateRecords = exchange('cognito-sync', 'UpdateRecords', {
  url: 'https://cognito-sync.eu-central-1.amazonaws.com/identitypools/eu%3Ap/identities/eu%3Ai/datasets/settings?x=1',
  headers: [...signedFor('cognito-sync'), ['content-type', 'application/json'], withToken],
  body: '{"SyncSessionToken":"i9X","RecordPatches":[{"Op":"replace","Key":"sort","Value":"newest first","SyncCount":0}]}',
})

const redeem = exchange('https://accounts.google.com', 'token', {
  url: 'https://oauth2.googleapis.com/token',
  headers: [form, ['Authorization', 'Basic YTpi']],
  body: 'grant_type=authorization_code&code=4%2F0A&code_verifier=v',
})

describe('as the AWS CLI has it', () => {
  test.for<[name: string, exchange: Exchange, command: readonly string[]]>([
    [
      'STS',
      assumeRole,
      [
        'aws sts assume-role-with-web-identity --region us-east-1 \\',
        '  --role-arn arn:aws:iam::1:role/a \\',
        "  --role-session-name 'ana & bo' \\",
        '  --duration-seconds 900 \\',
        '  --web-identity-token "$TOKEN" \\',
        `  --policy '{"a":"it'\\''s"}' \\`,
        '  --policy-arns arn=arn:one arn=arn:two',
      ],
    ],
    [
      'an identity pool',
      getId,
      [
        'aws cognito-identity get-id --region us-east-1 \\',
        '  --identity-pool-id us-east-1:7d \\',
        '  --logins "graph.facebook.com=$TOKEN,cognito-idp.us-east-1.amazonaws.com/us-east-1_L=$TOKEN_2"',
      ],
    ],
    [
      'a user pool, with what shorthand cannot say as JSON',
      initiateAuth,
      [
        'aws cognito-idp initiate-auth --region us-east-1 \\',
        '  --auth-flow USER_PASSWORD_AUTH \\',
        `  --auth-parameters '{"USERNAME":"ana b","PASSWORD":"'"$PASSWORD"'"}' \\`,
        "  --client-metadata '{}'",
      ],
    ],
    [
      'S3, with a file for the body',
      putObject,
      [
        "printf %s 'it'\\''s",
        "new' > 'it'\\''s new.txt'",
        'aws s3api put-object --region eu-central-1 \\',
        '  --bucket photos \\',
        "  --key 'a/it'\\''s new.txt' \\",
        '  --content-type text/plain \\',
        "  --body 'it'\\''s new.txt'",
      ],
    ],
    [
      'Cognito Sync, its path taken apart',
      updateRecords,
      [
        'aws cognito-sync update-records --region eu-central-1 \\',
        '  --identity-pool-id eu:p \\',
        '  --identity-id eu:i \\',
        '  --dataset-name settings \\',
        '  --x 1 \\',
        '  --sync-session-token "$SYNC_SESSION_TOKEN" \\',
        `  --record-patches '[{"Op":"replace","Key":"sort","Value":"newest first","SyncCount":0}]'`,
      ],
    ],
    [
      'an app that forgets its session token',
      exchange('sts', 'GetCallerIdentity', {
        url: 'https://sts.amazonaws.com/',
        headers: [...signedFor('sts'), form],
        body: 'Action=GetCallerIdentity&Version=2011-06-15',
      }),
      ['env -u AWS_SESSION_TOKEN aws sts get-caller-identity --region eu-central-1'],
    ],
    [
      'an app that does not sign',
      exchange('s3', 'GetObject', {
        method: 'GET',
        url: 'https://photos.s3.us-east-1.amazonaws.com/a/b.svg',
      }),
      [
        'aws s3api get-object --region us-east-1 \\',
        '  --no-sign-request \\',
        '  --bucket photos \\',
        '  --key a/b.svg \\',
        '  b.svg',
      ],
    ],
  ])('%s', ([, asked, command]) => {
    expect(textOf(asked, 'aws').split('\n')).toEqual(command)
  })

  test('in the lab it has the lab’s address', () => {
    expect(textOf(getId, 'aws', true).split('\n')[1]).toBe('  --endpoint-url "$LAB" \\')
  })

  test('what is no call of AWS has no command', () => {
    expect(commandOf(redeem, [], { program: 'aws', toLab: false })).toBe(
      'The AWS CLI has no command for this: it is not a call of AWS.',
    )
  })
})

describe('as curl has it', () => {
  test.for<[name: string, exchange: Exchange, toLab: boolean, command: readonly string[]]>([
    [
      'a form, decoded',
      assumeRole,
      false,
      [
        'curl https://sts.us-east-1.amazonaws.com/ \\',
        "  -H 'Accept: application/xml' \\",
        '  -d Action=AssumeRoleWithWebIdentity \\',
        '  -d Version=2011-06-15 \\',
        '  --data-urlencode RoleArn=arn:aws:iam::1:role/a \\',
        "  --data-urlencode 'RoleSessionName=ana & bo' \\",
        '  -d DurationSeconds=900 \\',
        '  --data-urlencode "WebIdentityToken=$TOKEN" \\',
        `  --data-urlencode 'Policy={"a":"it'\\''s"}' \\`,
        '  --data-urlencode PolicyArns.member.1.arn=arn:one \\',
        '  --data-urlencode PolicyArns.member.2.arn=arn:two',
      ],
    ],
    [
      'JSON, as it was sent',
      getId,
      false,
      [
        'curl https://cognito-identity.us-east-1.amazonaws.com/ \\',
        "  -H 'Content-Type: application/x-amz-json-1.1' \\",
        "  -H 'X-Amz-Target: AWSCognitoIdentityService.GetId' \\",
        `  --data-binary '{"IdentityPoolId":"us-east-1:7d","Logins":{"graph.facebook.com":"'"$TOKEN"'","cognito-idp.us-east-1.amazonaws.com/us-east-1_L":"'"$TOKEN_2"'"}}'`,
      ],
    ],
    [
      'a signature, made anew, and the lab as a proxy',
      putObject,
      true,
      [
        'curl -X PUT http://photos.s3.eu-central-1.amazonaws.com/a/it%27s%20new.txt \\',
        '  --proxy "$LAB" \\',
        '  --aws-sigv4 aws:amz:eu-central-1:s3 \\',
        '  --user "$AWS_ACCESS_KEY_ID:$AWS_SECRET_ACCESS_KEY" \\',
        '  -H "x-amz-security-token: $AWS_SESSION_TOKEN" \\',
        "  -H 'content-type: text/plain' \\",
        "  --data-binary 'it'\\''s",
        "new'",
      ],
    ],
    [
      'a secret in the query, and a redirect to look at',
      {
        ...exchange('https://a.example', 'back', {
          method: 'GET',
          url: 'https://a.example/back?state=s&code=4%2F0A',
        }),
        response: { status: 302, headers: [['location', 'app:/']], body: '' },
      },
      false,
      [
        'curl -i -G https://a.example/back \\',
        '  -d state=s \\',
        '  --data-urlencode "code=$CODE"',
      ],
    ],
    [
      'a client’s password in a header',
      redeem,
      false,
      [
        'curl https://oauth2.googleapis.com/token \\',
        '  -H "Authorization: Basic $BASIC" \\',
        '  -d grant_type=authorization_code \\',
        '  --data-urlencode "code=$CODE" \\',
        '  --data-urlencode "code_verifier=$CODE_VERIFIER"',
      ],
    ],
  ])('%s', ([, asked, toLab, command]) => {
    expect(textOf(asked, 'curl', toLab).split('\n')).toEqual(command)
  })

  test('of a path that AWS’s signature encodes twice, old versions are warned of', () => {
    expect(commandOf(updateRecords, [], { program: 'curl', toLab: false })).toMatchObject({
      note: 'Before version 8.9 curl signed a path with a colon in it otherwise than AWS does.',
    })
  })
})

test('what has to be set comes with this run’s values', () => {
  const answer = exchange('sts', 'AssumeRoleWithWebIdentity', { url: 'https://sts.amazonaws.com/' })
  const trace: readonly TracedLeg[] = [
    {
      leg: 'assumeRoleWithWebIdentity',
      exchanges: [
        {
          ...answer,
          response: {
            status: 200,
            headers: [],
            body: '<A><AccessKeyId>ASIA1</AccessKeyId><SecretAccessKey>k/+</SecretAccessKey></A>',
          },
        },
      ],
    },
  ]
  expect(commandOf(updateRecords, trace, { program: 'aws', toLab: false })).toMatchObject({
    variables: [
      'AWS_ACCESS_KEY_ID',
      'AWS_SECRET_ACCESS_KEY',
      'AWS_SESSION_TOKEN',
      'SYNC_SESSION_TOKEN',
    ],
    settings: [
      'export AWS_ACCESS_KEY_ID=ASIA1',
      'export AWS_SECRET_ACCESS_KEY=k/+',
      'export AWS_SESSION_TOKEN=IQoJ+/=',
      'export SYNC_SESSION_TOKEN=i9X',
    ].join('\n'),
  })
  expect(commandOf(redeem, trace, { program: 'curl', toLab: false })).toMatchObject({
    settings: 'BASIC=YTpi\nCODE=4/0A\nCODE_VERIFIER=v',
  })
})

test('the values of a run are set in the lab at the time at which they are valid', () => {
  const asked = { ...redeem, at: 1_795_349_040 }
  expect(commandOf(asked, [], { program: 'curl', toLab: true })).toMatchObject({
    settings: expect.stringMatching(
      /^curl -s "\$LAB\/_lab\/clock" -d '\{"set": 1795349040\}'\nBASIC=/,
    ),
  })
})

test('a call in which one service of AWS vouches for another cannot be copied', async () => {
  const { context } = await endOf('photo-app-sync')
  const call = context.trace
    .flatMap(({ exchanges }) => exchanges.flatMap(withNested))
    .find(({ operation }) => operation === 'AssumeRole')
  expect(call && commandOf(call, context.trace, { program: 'curl', toLab: false })).toBe(
    'Only the service itself can send this request: AWS vouches for it.',
  )
})

test.for(readdirSync('content/scenarios').map((file) => file.replace(/\.yaml$/, '')))(
  'no command of %s holds a secret, whatever is wrong',
  { timeout: 60_000 },
  async (id) => {
    const { faults } = readScenario(id)
    for (const chosen of [[], ...faults.map((fault) => [fault.id])]) {
      const { trace } = (await endOf(id, ...chosen)).context
      for (const each of trace.flatMap(({ exchanges }) => exchanges.flatMap(withNested)))
        for (const program of ['curl', 'aws'] as const) {
          const command = commandOf(each, trace, { program, toLab: false })
          const text = typeof command === 'string' ? command : command.text
          const told = secretsOf(each.request).filter(({ value }) => text.includes(value))
          expect(told).toEqual([])
        }
    }
  },
)

/** The text of a command. */
function textOf(asked: Exchange, program: 'curl' | 'aws', toLab = false): string {
  const command = commandOf(asked, [], { program, toLab })
  return typeof command === 'string' ? command : command.text
}
