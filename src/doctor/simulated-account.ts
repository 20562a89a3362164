/** The world that a question is about: one role in one account, and the token’s issuer. @module */
import type { Account } from '../federation/iam/account.ts'
import { formatRoleArn, oidcProviderUrl, parseArn, parseRoleArn } from '../federation/iam/arn.ts'
import type { IdentityProvider } from '../federation/idp/identity-provider.ts'
import { openIdProvider } from '../federation/idp/providers/openid.ts'
import type { JsonObject } from '../federation/jose/decode-jwt.ts'
import { readAudience } from '../federation/sts/web-identity-token/claims.ts'
import { findProvider } from '../federation/sts/web-identity-token/provider.ts'
import type { World } from '../federation/world.ts'
import type { PastedRole } from './pasted-role.ts'
import type { Question } from './question.ts'
import type { SentToken } from './token-to-send.ts'

export interface SimulatedAccount {
  readonly world: World
  /** The role that the call asks for. */
  readonly roleArn: string
  /** What was taken for granted, a sentence each. */
  readonly assumptions: readonly string[]
}

/** Of AWS’s documentation: it is nobody’s. */
const exampleAccount = '111122223333'

/** @param now - When the call is made, in seconds since the Unix epoch. */
export function simulatedAccount(
  { provider, keys, call }: Question,
  pasted: PastedRole,
  token: SentToken,
  now: number,
): SimulatedAccount {
  const role = roleIn(pasted, call.roleArn.trim())
  const issuer = issuerOf(token.claims)
  const registered = registration(provider, issuer, pasted.trustPolicy, token.claims)
  const account: Account = {
    id: role.account,
    partition: role.partition,
    oidcProviders: registered.providers,
    roles: {
      [role.name]: {
        name: role.name,
        path: role.path,
        id: 'AROAEXAMPLEEXAMPLE123',
        trustPolicy: pasted.trustPolicy,
        inlinePolicies: {},
        attachedPolicyArns: [],
        maxSessionDuration: pasted.maxSessionDuration ?? 3600,
        tags: {},
      },
    },
    managedPolicies: {},
    users: {},
  }
  return {
    world: {
      now,
      seed: 'doctor',
      turn: 0,
      identityProviders: providersOf(token, keys),
      accounts: { [account.id]: account },
      buckets: {},
    },
    roleArn: call.roleArn.trim() || formatRoleArn(role),
    assumptions: [...registered.assumptions, ...role.assumptions],
  }
}

/** Who the role is: by its description, else by the call, else somebody in the provider’s account. */
function roleIn(pasted: PastedRole, called: string) {
  const known = parseRoleArn(pasted.arn ?? '') ?? parseRoleArn(called)
  const assumptions = [
    ...(pasted.maxSessionDuration === undefined
      ? ['The role allows sessions of one hour, as roles do where nobody changed it.']
      : []),
    ...(known
      ? []
      : ['The call names this role, in the account of the provider that the policy names.']),
  ]
  if (known) return { ...known, assumptions }
  const arn = parseArn(/arn:[a-z-]+:iam::\d{12}:[^"\s]+/.exec(pasted.trustPolicy)?.[0] ?? '')
  return {
    partition: arn?.partition ?? 'aws',
    account: arn?.account ?? exampleAccount,
    path: '/',
    name: 'your-role',
    assumptions,
  }
}

/** Who issued the token, for AWS to ask: by its keys, or about the token itself. */
export function providersOf(
  { claims, jwks, provider }: SentToken,
  keys: Question['keys'],
): World['identityProviders'] {
  if (provider) return { [provider.issuer]: provider }
  const issuer = issuerOf(claims)
  return issuer ? { [issuer]: issuing(issuer, jwks, keys.kind !== 'unreachable') } : {}
}

/** The issuer’s URL; `undefined` where the token names none that anybody could ask. */
function issuerOf({ iss }: JsonObject): string | undefined {
  if (typeof iss !== 'string') return undefined
  const url = `https://${withoutScheme(iss)}`
  return URL.canParse(url) ? url : undefined
}

const withoutScheme = (url: string): string => url.replace(/^https:\/\//, '')

interface Registration {
  readonly providers: Account['oidcProviders']
  readonly assumptions: readonly string[]
}

function registration(
  provider: Question['provider'],
  issuer: string | undefined,
  trustPolicy: string,
  claims: JsonObject,
): Registration {
  if (provider.kind === 'none') return { providers: {}, assumptions: [] }
  if (provider.kind === 'given') {
    const clientIds = provider.clientIds.map((each) => each.trim()).filter((each) => each !== '')
    return { providers: { [withoutScheme(provider.url.trim())]: { clientIds } }, assumptions: [] }
  }
  const url = issuer === undefined ? undefined : withoutScheme(issuer)
  const isOwn = (trustPolicy.match(/arn:[^"\s]+/g) ?? []).some(
    (arn) => oidcProviderUrl(arn) === url,
  )
  const isBuiltIn = findProvider(undefined, issuer).ok
  if (url === undefined || (isBuiltIn && !isOwn)) return { providers: {}, assumptions: [] }
  const audience = readAudience(claims)
  return audience.ok
    ? {
        providers: { [url]: { clientIds: [audience.value.effective] } },
        assumptions: [
          `The account has a provider ${url} with the client ID ${audience.value.effective}.`,
        ],
      }
    : {
        providers: { [url]: { clientIds: [] } },
        assumptions: [`The account has a provider ${url}.`],
      }
}

/** The issuer, serving this key set. */
function issuing(issuer: string, jwks: unknown, reachable: boolean): IdentityProvider {
  return openIdProvider(issuer, {
    clients: {},
    users: {},
    keys: {},
    signingKey: '',
    reachable,
    jwks,
  })
}
