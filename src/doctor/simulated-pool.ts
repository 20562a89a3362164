/** The world that a question about an identity pool is about: the pool, its roles, and who signs people in. @module */
import type { IdentityPool } from '../federation/cognito-identity/identity-pool.ts'
import {
  cognitoProvider,
  openIdTokenIssuer,
} from '../federation/cognito-identity/openid-token/issuer.ts'
import { without } from '../federation/record.ts'
import type { World } from '../federation/world.ts'
import { assumedProviders, registeredProviders } from './assumed-providers.ts'
import type { SentLogin } from './logins-to-send.ts'
import type { PastedPool } from './pasted-pool.ts'
import type { PastedRole } from './pasted-role.ts'
import { poolRoles } from './pool-roles.ts'
import type { Question } from './question.ts'
import { providersOf } from './simulated-account.ts'

export interface SimulatedPool {
  readonly world: World
  readonly pool: IdentityPool
  /** The identity that the call names; absent where GetId finds it. */
  readonly identityId?: string
  /** The role that the classic flow asks STS for. */
  readonly roleArn: string
  /** What was taken for granted, a sentence each. */
  readonly assumptions: readonly string[]
  /** What was taken for granted of roles, which matters where a role was asked for, by its ARN. */
  readonly aboutRoles: Readonly<Record<string, string>>
}

/** Of AWS’s documentation: they are nobody’s. */
const exampleUuid = '11111111-2222-3333-4444-555555555555'
const identityUuid = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'

/** @param now - When the call is made, in seconds since the Unix epoch. */
export function simulatedPool(
  question: Question,
  pasted: PastedPool,
  roles: readonly PastedRole[],
  logins: readonly SentLogin[],
  now: number,
): SimulatedPool {
  const named = idOf(question, pasted, roles, logins)
  const given = poolRoles(question, pasted, roles, logins, named.id)
  const settings = pasted.settings ? withoutAsking(pasted.settings) : undefined
  const assumed = assumedProviders(logins, given.accountId)
  const registered = registeredProviders(
    question.provider,
    (settings?.value ?? assumed.value).openIdConnectProviderArns,
    logins,
  )
  const identity = identityOf(question, named.id, logins)
  const pool: IdentityPool = {
    ...(settings?.value ?? {
      name: 'your-pool',
      allowUnauthenticatedIdentities: question.pool.isGuest,
      ...assumed.value,
    }),
    id: named.id,
    accountId: given.accountId,
    tags: {},
    ...given.value,
    principalTags: pasted.principalTags ?? {},
    identities: identity.known,
  }
  const accountIds = new Set([...Object.keys(given.roles), ...Object.keys(registered.byAccount)])
  return {
    world: {
      now,
      seed: 'doctor',
      turn: 0,
      identityProviders: without(
        Object.assign({}, ...logins.map(({ token }) => providersOf(token, question.keys))),
        // Cognito’s own keys are those that it publishes itself.
        openIdTokenIssuer,
      ),
      accounts: Object.fromEntries(
        [...accountIds].map((id) => [
          id,
          {
            id,
            partition: given.partition,
            oidcProviders: registered.byAccount[id] ?? {},
            roles: given.roles[id] ?? {},
            managedPolicies: {},
            users: {},
          },
        ]),
      ),
      buckets: {},
      identityPools: { [pool.id]: pool },
    },
    pool,
    ...(identity.named === undefined ? {} : { identityId: identity.named }),
    roleArn: given.roleArn,
    assumptions: [
      ...named.assumptions,
      ...(settings?.assumptions ?? [
        ...assumed.assumptions,
        ...(question.pool.isGuest ? ['The pool takes guests.'] : []),
        ...(question.called === 'GetOpenIdToken' ? ['The pool allows the classic flow.'] : []),
      ]),
      ...registered.assumptions,
      ...given.assumptions,
    ],
    aboutRoles: given.aboutRoles,
  }
}

/** Which pool it is: by what was pasted of it, else by a trust policy, else by a token of Cognito’s. */
function idOf(
  { call }: Question,
  pasted: PastedPool,
  roles: readonly PastedRole[],
  logins: readonly SentLogin[],
) {
  if (pasted.id !== undefined) return { id: pasted.id, assumptions: [] }
  const trusted = roles
    .map(({ trustPolicy }) => /"([a-z]{2}[a-z0-9-]+-\d:[0-9a-f-]{36})"/.exec(trustPolicy)?.[1])
    .find((id) => id !== undefined)
  if (trusted !== undefined)
    return { id: trusted, assumptions: [`The pool is ${trusted}, which the trust policy names.`] }
  const own = logins.find(({ provider }) => provider === cognitoProvider)?.token.claims['aud']
  if (typeof own === 'string')
    return { id: own, assumptions: [`The pool is ${own}, which the token names.`] }
  return { id: `${call.region.trim() || 'us-east-1'}:${exampleUuid}`, assumptions: [] }
}

/** Whether a person is still signed in is known to nobody here: the pool does not have it asked. */
function withoutAsking(settings: NonNullable<PastedPool['settings']>) {
  const { cognitoIdentityProviders: providers } = settings
  const isAsked = providers.some(({ serverSideTokenCheck }) => serverSideTokenCheck)
  return {
    value: {
      ...settings,
      cognitoIdentityProviders: providers.map(({ providerName, clientId }) => ({
        providerName,
        clientId,
      })),
    },
    assumptions: isAsked
      ? ['The person is still signed in: ServerSideTokenCheck has the user pool asked.']
      : [],
  }
}

/** The identities that the pool has already, and the one that the call names where it is known. */
function identityOf({ pool }: Question, poolId: string, logins: readonly SentLogin[]) {
  const id = `${poolId.split(':')[0]}:${identityUuid}`
  const owned = (of: string, provider: string): IdentityPool['identities'] => ({
    [of]: {
      id: of,
      logins: [{ provider, subject: 'somebody' }],
      createdAt: 0,
      modifiedAt: 0,
    },
  })
  if (pool.identity === 'missing') return { known: {}, named: id }
  if (pool.identity === 'another') return { known: owned(id, 'somebody.example'), named: id }
  // A token of Cognito’s own names its identity, and GetId takes none.
  const own = logins.find(({ provider }) => provider === cognitoProvider)?.token.claims['sub']
  return own === undefined
    ? { known: {}, named: undefined }
    : { known: owned(String(own), 'your-developer-provider'), named: String(own) }
}
