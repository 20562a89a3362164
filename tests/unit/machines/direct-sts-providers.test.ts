/** The direct handshake at providers other than Google: where there is no ID token, an access token goes to STS. */
import { describe, expect, test } from 'vitest'
import { oidcProviderArn } from '../../../src/federation/iam/account.ts'
import { playToEnd } from '../../../src/machines/advance.ts'
import { directStsMachine } from '../../../src/machines/direct-sts.machine.ts'
import { startOf } from '../../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../../src/scenarios/read-scenario.ts'
import type { Scenario } from '../../../src/scenarios/scenario.ts'
import { providerAt } from '../../support/provider-account.ts'

const photoApp = readScenario('photo-app-direct')

interface Row {
  readonly issuer: string
  readonly clientId: string
  readonly user: string
  readonly scope: string
  /** As the trust policy names the provider; absent where IAM has a resource for it. */
  readonly principal?: string
  /** The condition keys of application and person. */
  readonly keys: { readonly application: string; readonly person: string }
  /** What is asked of the provider, by STS too. */
  readonly asked: readonly string[]
}

const rows: readonly Row[] = [
  {
    issuer: 'https://graph.facebook.com',
    clientId: '1234567890',
    user: '10158000000000001',
    scope: 'public_profile',
    principal: 'graph.facebook.com',
    keys: { application: 'graph.facebook.com:app_id', person: 'graph.facebook.com:id' },
    asked: ['authorize', 'consent', 'token', 'debug_token'],
  },
  {
    issuer: 'https://www.amazon.com',
    clientId: 'amzn1.application-oa2-client.0123456789abcdef0123456789abcdef',
    user: 'amzn1.account.AEXAMPLEEXAMPLEEXAMPLEEXAMPLE',
    scope: 'profile',
    principal: 'www.amazon.com',
    keys: { application: 'www.amazon.com:app_id', person: 'www.amazon.com:user_id' },
    asked: ['authorize', 'consent', 'token', 'tokeninfo'],
  },
  {
    issuer: 'https://appleid.apple.com',
    clientId: 'com.example.lumen',
    user: '001999.0123456789abcdef0123456789abcdef.0001',
    scope: 'openid',
    keys: { application: 'appleid.apple.com:aud', person: 'appleid.apple.com:sub' },
    asked: ['authorize', 'consent', 'token', 'openid-configuration', 'jwks'],
  },
]

const redirectUri = 'https://lumen.example/signed-in'

/** The first lesson's scenario with another provider in Google's place. */
function scenarioAt({ issuer, clientId, user, scope, principal, keys }: Row): Scenario {
  const { world, app } = photoApp
  const account = world.accounts['111122223333']
  const role = account?.roles['lumen-photos']
  const bucket = world.buckets['lumen-photos']
  const picture = Object.values(bucket?.objects ?? {})[0]
  if (!account || !role || !bucket || !picture) throw new Error('the scenario has changed')
  const url = issuer.slice('https://'.length)
  const key = `photos/${user}/harbour.svg`
  const trustPolicy = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: principal ?? oidcProviderArn(account, url) },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: { StringEquals: { [keys.application]: clientId } },
      },
    ],
  })
  const ownPhotos = JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: `arn:aws:s3:::lumen-photos/photos/\${${keys.person}}/*`,
      },
    ],
  })
  return {
    ...photoApp,
    app: {
      ...app,
      provider: issuer,
      tokenFrom: { kind: 'sign-in', clientId, redirectUri, scope, user },
      key,
    },
    world: {
      ...world,
      identityProviders: {
        [issuer]: providerAt(issuer, {
          clients: { [clientId]: { name: 'Lumen', redirectUris: [redirectUri] } },
          users: { [user]: { name: 'Ana', email: 'ana@example.com' } },
        }),
      },
      accounts: {
        [account.id]: {
          ...account,
          oidcProviders: principal === undefined ? { [url]: { clientIds: [clientId] } } : {},
          roles: {
            [role.name]: { ...role, trustPolicy, inlinePolicies: { 'own-photos': ownPhotos } },
          },
        },
      },
      buckets: { 'lumen-photos': { ...bucket, objects: { [key]: picture } } },
    },
  }
}

describe.for(rows)('$issuer', (row) => {
  test('a person signs in, STS gives credentials, S3 the person’s own object', async () => {
    const positions = await playToEnd(directStsMachine, startOf(scenarioAt(row), []))
    const { state, context } = positions.at(-1) ?? {}
    const exchanges = context?.trace.flatMap((leg) => leg.exchanges) ?? []
    const asked = exchanges
      .flatMap((exchange) => [exchange, ...exchange.nested])
      .filter(({ to }) => to === row.issuer)
    expect({
      state,
      refusal: context?.refusal,
      arn: context?.holdings.assumedRoleUser?.arn,
      object: context?.holdings.object?.contentType,
      asked: asked.map(({ operation }) => operation),
    }).toEqual({
      state: 'granted',
      refusal: undefined,
      arn: 'arn:aws:sts::111122223333:assumed-role/lumen-photos/ana-phone',
      object: 'image/svg+xml',
      asked: row.asked,
    })
  })

  test('it holds an access token exactly where STS wants ProviderId', async () => {
    const positions = await playToEnd(directStsMachine, startOf(scenarioAt(row), []))
    const { holdings, trace } = positions.at(-1)?.context ?? {}
    const call = trace
      ?.flatMap((leg) => leg.exchanges)
      .find(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
    const form = new URLSearchParams(String(call?.request.body))
    expect({
      providerId: form.get('ProviderId') ?? undefined,
      token: form.get('WebIdentityToken'),
      both: holdings?.idToken !== undefined && holdings.accessToken !== undefined,
    }).toEqual({
      providerId: row.principal,
      token: row.principal === undefined ? holdings?.idToken : holdings?.accessToken,
      both: false,
    })
  })
})
