/**
 * Who else a trust policy lets in: the policy engine is asked about people for whom the role is
 * hardly meant. What it answers is what is told; the form of a condition decides nothing.
 *
 * @module
 */
import type { Account } from '../federation/iam/account.ts'
import { authorizeTrust } from '../federation/iam/authorize.ts'
import { parsePolicy } from '../federation/iam/parse-policy.ts'
import type { PolicyDocument } from '../federation/iam/policy-document.ts'
import type { RequestContext } from '../federation/iam/request-context.ts'
import { sharedProviders } from '../federation/iam-control-plane/shared-providers.ts'
import type { World } from '../federation/world.ts'

export interface OverBroadTrust {
  /** The role’s name. */
  readonly role: string
  /** Who gets in, as a sentence. */
  readonly sentence: string
}

/** What there is to say of the roles of an account. */
export const overBroadTrusts = (account: Account, world: World): readonly OverBroadTrust[] =>
  Object.values(account.roles).flatMap(({ name, trustPolicy }) => {
    const parsed = parsePolicy(trustPolicy, 'trust')
    if (!parsed.ok) return []
    return federatedPrincipals(parsed.policy).flatMap((provider) => {
      const door: Door = { ...doorOf(provider, parsed.policy, account), trustPolicy, provider }
      return strangers
        .filter((stranger) => stranger.getsIn(door, name, world))
        .slice(0, 1)
        .map(({ says }) => ({ role: name, sentence: says(door) }))
    })
  })

/** One way into a role: through one identity provider. */
interface Door {
  readonly provider: string
  readonly trustPolicy: string
  /** Of the provider’s condition keys. */
  readonly prefix: string
  /** How the provider tells apps apart: `aud`, or `app_id`. */
  readonly appKey: string
  /** What the account accepts tokens for, and what the policy asks for. */
  readonly audiences: readonly string[]
  /** Subjects as the policy has them, wildcards among them. */
  readonly subjects: readonly string[]
  /** How many apps the account has registered with the provider; none for one that AWS knows. */
  readonly registered: number
}

interface Stranger {
  readonly getsIn: (door: Door, role: string, world: World) => boolean
  readonly says: (door: Door) => string
}

/** The first that gets in is told: who gets in without a test of the app needs no other weakness. */
const strangers: readonly Stranger[] = [
  {
    getsIn: (door) =>
      door.registered !== 1 &&
      [stranger, ...door.subjects.map(filled)].some((subject) =>
        admits(door, { app: 'somebody-elses-app', subject }),
      ),
    says: ({ registered, prefix }) =>
      registered === 0
        ? `A token that ${prefix} issued to somebody else’s app gets in: nothing tests for whom it was issued.`
        : `A token for any app that is registered with ${prefix} gets in: nothing tests for whom it was issued.`,
  },
  {
    getsIn: (door) => sharedIssuers.includes(door.prefix) && anyone(door),
    says: ({ prefix }) =>
      `Any customer of ${prefix} gets in: nothing tests whose job the token is about.`,
  },
  {
    getsIn: (door) =>
      door.subjects
        .filter((subject) => /[^/:*]\*/.test(subject))
        .some((subject) =>
          door.audiences.some((app) => admits(door, { app, subject: outgrown(subject) })),
        ),
    says: ({ subjects }) =>
      `A subject that only begins like yours gets in: the wildcard of ${subjects.find((subject) => /[^/:*]\*/.test(subject))} is not behind a separator.`,
  },
  {
    getsIn: (door) =>
      door.subjects
        .filter((subject) => /^repo:[^:]+:\*$/.test(subject))
        .some((subject) =>
          door.audiences.some((app) =>
            admits(door, { app, subject: subject.replace(/\*$/, 'pull_request') }),
          ),
        ),
    says: () =>
      'A job of a pull request gets in before anybody has reviewed it: the subject ends in a wildcard, so whoever may push a branch gets the role.',
  },
  {
    getsIn: (door, role, world) =>
      door.prefix === cognito &&
      door.audiences.some((app) => admits(door, { app, subject: stranger, guest: true })) &&
      !Object.values(world.identityPools ?? {}).some(({ roles }) =>
        roles.unauthenticated?.endsWith(`/${role}`),
      ),
    says: () =>
      'Guests get in: cognito-identity.amazonaws.com:amr does not have to be authenticated.',
  },
  {
    getsIn: (door) => door.registered > 0 && anyone(door),
    says: ({ prefix }) =>
      `Everybody to whom ${prefix} gives a token for your app gets in. Is the role meant for all of them?`,
  },
]

/** Those at which everybody is a customer, told apart by the subject. */
const sharedIssuers: readonly string[] = [
  'token.actions.githubusercontent.com',
  ...sharedProviders.filter(({ key }) => key.endsWith(':sub')).map(({ issuer }) => issuer),
]

const stranger = 'stranger'
const cognito = 'cognito-identity.amazonaws.com'

interface Claims {
  readonly app: string
  readonly subject: string
  readonly guest?: boolean
}

/** A token with nothing but an app, a subject and, from Cognito, how somebody signed in. */
function admits({ provider, trustPolicy, prefix, appKey }: Door, claims: Claims): boolean {
  const context: RequestContext = {
    [`${prefix}:${appKey}`]: claims.app,
    [`${prefix}:sub`]: claims.subject,
    ...(prefix === cognito
      ? { [`${prefix}:amr`]: [claims.guest ? 'unauthenticated' : 'authenticated'] }
      : {}),
  }
  const { decision } = authorizeTrust(trustPolicy, {
    action: 'sts:AssumeRoleWithWebIdentity',
    principal: { kind: 'federated', provider },
    context,
  })
  return decision === 'allow'
}

/** Whether a token for the right app gets in, whoever it is about. */
const anyone = (door: Door): boolean =>
  door.audiences.some((app) => admits(door, { app, subject: stranger }))

/** A subject that a pattern was made for, and one that it was not. */
const filled = (pattern: string): string => pattern.replaceAll('*', 'x')
const outgrown = (pattern: string): string => pattern.replace('*', '-of-somebody-else/x:x')

function doorOf(provider: string, policy: PolicyDocument, { oidcProviders }: Account) {
  const prefix = provider.split(':oidc-provider/')[1] ?? provider
  const registered = oidcProviders[prefix]?.clientIds ?? []
  const appKey = /^(graph\.facebook|www\.amazon)\.com$/.test(prefix) ? 'app_id' : 'aud'
  return {
    prefix,
    appKey,
    audiences: [...new Set([...registered, ...valuesOf(policy, `${prefix}:${appKey}`)])],
    subjects: valuesOf(policy, `${prefix}:sub`),
    registered: registered.length,
  }
}

const federatedPrincipals = ({ statements }: PolicyDocument): readonly string[] => [
  ...new Set(
    statements.flatMap(({ principal }) =>
      (principal?.entries ?? [])
        .filter(({ type }) => type === 'Federated')
        .map(({ value }) => value),
    ),
  ),
]

/** What the policy compares a condition key with. */
const valuesOf = ({ statements }: PolicyDocument, key: string): readonly string[] =>
  statements
    .flatMap(({ condition }) => condition?.operators ?? [])
    .flatMap(({ keys }) => keys)
    .filter((each) => each.key.toLowerCase() === key.toLowerCase())
    .flatMap(({ values }) => values.map(({ value }) => value))
