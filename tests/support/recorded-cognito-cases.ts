/** Real failures of identity pools from public threads: the world of each, and its calls. @module */
import type { IdentityPool } from '../../src/federation/cognito-identity/identity-pool.ts'
import {
  openIdTokenLifetime,
  signOpenIdToken,
} from '../../src/federation/cognito-identity/openid-token/sign-openid-token.ts'
import { readXmlText } from '../../src/federation/encoding/xml.ts'
import { bodyText, type HttpRequest } from '../../src/federation/http.ts'
import { issueToken } from '../../src/federation/idp/issue-token.ts'
import { facebook } from '../../src/federation/idp/providers/facebook.ts'
import { loginWithAmazon } from '../../src/federation/idp/providers/login-with-amazon.ts'
import { openIdProvider } from '../../src/federation/idp/providers/openid.ts'
import { handle } from '../../src/federation/network.ts'
import type { World } from '../../src/federation/world.ts'
import { otherKeys, otherKid } from '../../src/scenarios/demo-keys.ts'
import cases from '../vectors/sts/cases.json' with { type: 'json' }
import { accountId, accountWith, roleTrusting } from './simulated-provider.ts'

export type Case = (typeof cases)[number]

/** The pool's side of a case: members are named as in the API. */
interface PoolSide {
  readonly operation?: 'GetId' | 'GetOpenIdToken' | 'GetCredentialsForIdentity'
  readonly AllowClassicFlow?: boolean | null
  readonly AllowUnauthenticatedIdentities?: boolean
  readonly SupportedLoginProviders?: Readonly<Record<string, string>>
  readonly CognitoIdentityProviders?: readonly {
    readonly ProviderName: string
    readonly ClientId: string
    readonly ServerSideTokenCheck?: boolean
  }[]
  readonly OpenIdConnectProviderARNs?: readonly string[]
  readonly Roles?: Readonly<Record<string, string>> | null
  readonly RoleMappings?: true | IdentityPool['roleMappings']
  /** Claims by login provider; `true` is a token in which nothing is wrong. */
  readonly Logins?: Readonly<Record<string, true | string | Readonly<Record<string, unknown>>>>
  readonly CustomRoleArn?: string
}

/** What is read of a case's token; all of it may be left open. */
interface Claims extends Readonly<Record<string, unknown>> {
  readonly iss?: string
  readonly aud?: string
  readonly sub?: string
  readonly amr?: readonly string[]
}

const cognito = 'cognito-identity.amazonaws.com'

/** The cases that Cognito answers. */
export const casesOfCognito = cases.filter(
  (item) => 'layer' in item && item.layer.startsWith('cognito'),
)

const poolSideOf = (item: Case): PoolSide => ('cognito' in item ? (item.cognito as PoolSide) : {})

interface Play {
  readonly pool: IdentityPool
  readonly identityId: string
  readonly side: PoolSide
  readonly operation: NonNullable<PoolSide['operation']>
  readonly logins: NonNullable<PoolSide['Logins']>
  readonly developerMethods: readonly string[]
  readonly world: World
  readonly roleArn: string
}

/** `allow`, `deny` or an error code. */
export async function playCognito(item: Case): Promise<string> {
  const play = playOf(item)
  const { operation, pool, identityId, side } = play
  const logins = await loginTokens(play)
  const input =
    operation === 'GetId'
      ? { IdentityPoolId: pool.id, Logins: logins }
      : { IdentityId: identityId, Logins: logins, CustomRoleArn: side.CustomRoleArn }
  const { world, response } = await handle(play.world, jsonRequest(pool.id, operation, input))
  const answer = JSON.parse(bodyText(response.body))
  if (response.status !== 200) return answer.__type
  return operation === 'GetOpenIdToken' ? assume(world, play, answer.Token) : 'allow'
}

/** The classic flow ends at STS. */
async function assume(world: World, { roleArn }: Play, token: string): Promise<string> {
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: 'case',
    WebIdentityToken: token,
  })
  const { response } = await handle(world, {
    method: 'POST',
    url: 'https://sts.us-east-1.amazonaws.com/',
    headers: [['content-type', 'application/x-www-form-urlencoded']],
    body: form.toString(),
  })
  const code = readXmlText(bodyText(response.body), 'Code')
  return code === undefined ? 'allow' : code === 'AccessDenied' ? 'deny' : code
}

const jsonRequest = (poolId: string, operation: string, input: object): HttpRequest => ({
  method: 'POST',
  url: `https://cognito-identity.${poolId.split(':')[0]}.amazonaws.com/`,
  headers: [
    ['content-type', 'application/x-amz-json-1.1'],
    ['x-amz-target', `AWSCognitoIdentityService.${operation}`],
  ],
  body: JSON.stringify(input),
})

/** What the case leaves open is filled in so that nothing else is wrong. */
function playOf(item: Case): Play {
  const side = poolSideOf(item)
  const claims = item.token_claims as Claims
  const ofCognito = claims.iss === undefined || claims.iss.endsWith(cognito)
  const id = ofCognito && claims.aud ? claims.aud : 'us-east-1:11111111-2222-3333-4444-555555555555'
  const identityId =
    ofCognito && claims.sub ? claims.sub : 'us-east-1:aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
  const methods = (ofCognito ? claims.amr : undefined) ?? []
  const developerMethods = methods.some((method) => method.includes(`:${id}:`)) ? methods : []
  const logins = side.Logins ?? loginsOf(claims, ofCognito, methods, developerMethods)
  const request = item.request as { readonly role_arn?: string }
  const roleArn = request.role_arn ?? `arn:aws:iam::${accountId}:role/case`
  const pool = poolOf(id, identityId, side, logins, roleArn)
  return {
    pool,
    identityId,
    side,
    operation:
      side.operation ?? (item.layer === 'cognito' ? 'GetOpenIdToken' : 'GetCredentialsForIdentity'),
    logins,
    developerMethods,
    world: worldOf(item, pool, logins, roleArn),
    roleArn,
  }
}

/** A token of another issuer is the login itself; Cognito's own says through whom somebody came. */
function loginsOf(
  { iss, ...claims }: Claims,
  ofCognito: boolean,
  methods: readonly string[],
  developerMethods: readonly string[],
): Play['logins'] {
  if (!ofCognito && iss) return { [iss.replace('https://', '')]: { iss, ...claims } }
  if (developerMethods.length > 0) return { [cognito]: true }
  if (!methods.includes('authenticated')) return {}
  const [provider = 'cognito-idp.us-east-1.amazonaws.com/us-east-1_abcdefghi'] = methods.filter(
    (method) => method !== 'authenticated' && !method.includes(':'),
  )
  return { [provider]: true }
}

const isUserPool = (provider: string) => provider.startsWith('cognito-idp.')
const isSocial = (provider: string) => /facebook|amazon\.com$|google|apple/.test(provider)
const clientId = 'case'

function poolOf(
  id: string,
  identityId: string,
  side: PoolSide,
  logins: Play['logins'],
  roleArn: string,
): IdentityPool {
  const names = Object.keys(logins)
  const login = { subject: 'subject' }
  return {
    id,
    name: 'case',
    accountId,
    allowUnauthenticatedIdentities: side.AllowUnauthenticatedIdentities ?? true,
    ...(typeof side.AllowClassicFlow === 'boolean'
      ? { allowClassicFlow: side.AllowClassicFlow }
      : {}),
    supportedLoginProviders:
      side.SupportedLoginProviders ??
      Object.fromEntries(names.filter(isSocial).map((name) => [name, clientId])),
    openIdConnectProviderArns:
      side.OpenIdConnectProviderARNs ??
      names
        .filter((name) => !isSocial(name) && !isUserPool(name))
        .map((name) => `arn:aws:iam::${accountId}:oidc-provider/${name}`),
    cognitoIdentityProviders: side.CognitoIdentityProviders
      ? side.CognitoIdentityProviders.map((each) => ({
          providerName: each.ProviderName,
          clientId: each.ClientId,
          serverSideTokenCheck: each.ServerSideTokenCheck ?? false,
        }))
      : names.filter(isUserPool).map((providerName) => ({ providerName, clientId })),
    samlProviderArns: [],
    tags: {},
    roles:
      side.Roles === undefined
        ? { authenticated: roleArn, unauthenticated: roleArn }
        : (side.Roles ?? {}),
    roleMappings:
      side.RoleMappings === true ? { case: { type: 'Token' } } : (side.RoleMappings ?? {}),
    principalTags: {},
    identities: {
      [identityId]: {
        id: identityId,
        logins: names.map((provider) => ({ provider, ...login })),
        createdAt: 0,
        modifiedAt: 0,
      },
    },
  }
}

function worldOf(item: Case, pool: IdentityPool, logins: Play['logins'], roleArn: string): World {
  const parts = {
    clients: { [clientId]: { name: 'Case', redirectUris: [] } },
    users: { subject: { name: 'A person', email: 'person@example.com' } },
    keys: otherKeys,
    signingKey: otherKid,
  }
  const names = Object.keys(logins).filter((name) => name !== cognito)
  const providers = names.map((name) =>
    name === 'graph.facebook.com'
      ? facebook(parts)
      : name === 'www.amazon.com'
        ? loginWithAmazon(parts)
        : openIdProvider(`https://${name}`, parts),
  )
  const policy = item.trust_policy ?? {
    Version: '2012-10-17',
    Statement: {
      Effect: 'Allow',
      Principal: { Federated: cognito },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { [`${cognito}:aud`]: pool.id } },
    },
  }
  const account = accountWith(
    [roleTrusting(roleArn.split('/').pop() ?? '', policy)],
    Object.fromEntries(names.map((name) => [name, { clientIds: [clientId] }])),
  )
  return {
    now: 'now' in item && typeof item.now === 'number' ? item.now : 1_789_123_456,
    seed: 'case',
    turn: 0,
    identityProviders: Object.fromEntries(providers.map((each) => [each.issuer, each])),
    accounts: { [account.id]: account },
    buckets: {},
    identityPools: { [pool.id]: pool },
  }
}

async function loginTokens(play: Play): Promise<Readonly<Record<string, string>> | undefined> {
  const { world, logins } = play
  const tokens = await Promise.all(
    Object.entries(logins).map(async ([name, given]) => [
      name,
      typeof given === 'string'
        ? given
        : name === cognito
          ? await developerToken(play)
          : await providerToken(world, name, given === true ? {} : given),
    ]),
  )
  return tokens.length === 0 ? undefined : Object.fromEntries(tokens)
}

const developerToken = ({ world, pool, identityId, developerMethods }: Play): Promise<string> =>
  signOpenIdToken(world.now, {
    identityPoolId: pool.id,
    identityId,
    amr: developerMethods,
    lifetime: openIdTokenLifetime,
  })

async function providerToken(
  world: World,
  name: string,
  claims: Readonly<Record<string, unknown>>,
): Promise<string> {
  const issuer = Object.keys(world.identityProviders).find((each) => each.endsWith(name))
  // A user pool's access token has no audience.
  const audience = claims['token_use'] === 'access' ? { aud: null } : {}
  const order = { claims: { sub: 'subject', ...audience, ...claims } }
  const token = await issueToken(world, issuer ?? name, order)
  if (!token.ok) throw new Error(token.refusal.message)
  return token.value
}
