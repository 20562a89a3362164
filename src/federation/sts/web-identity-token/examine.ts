/**
 * Establishes a web identity from an ID token: STS's checks up to the trust policy. Which of two
 * faults STS names first is not documented; the order here agrees with every recorded answer.
 *
 * @module
 */
import type { Checklist } from '../../checklist.ts'
import type { Account } from '../../iam/account.ts'
import { type DecodedJwt, decodeJwt } from '../../jose/decode-jwt.ts'
import { algorithmKeys, verifySignature } from '../../jose/verify-signature.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { Call } from '../../service.ts'
import type { World } from '../../world.ts'
import type { WebIdentityCheck } from '../checks.ts'
import { notAJwt, noVerificationKey, notValidated } from '../refusals.ts'
import { readRolesClaim, readSessionTags, readSourceIdentity } from './aws-claims.ts'
import { checkTimes, clockTolerance, readAudience, readSubject, requireClaims } from './claims.ts'
import { findProvider, type TrustedProvider } from './provider.ts'
import { fetchKeys, selectKey } from './verification-key.ts'
import type { WebIdentity } from './web-identity.ts'

interface Examination {
  readonly world: World
  readonly outcome: Outcome<WebIdentity>
}

/** The identity that a token proves to the account, or why it proves none. */
export async function examineToken(
  world: World,
  token: string,
  role: { readonly account: Account | undefined; readonly arn: string },
  call: Call,
  list: Checklist<WebIdentityCheck>,
): Promise<Examination> {
  const claimed = readClaims(world, token, role, list)
  if (!claimed.ok) return { world, outcome: claimed }
  const { jwt, identity } = claimed.value
  const verified = await verify(world, token, jwt, identity.provider, call, list)
  if (!verified.outcome.ok) return { world: verified.world, outcome: verified.outcome }

  const authorized = readRolesClaim(identity.claims, role.arn)
  if (!authorized.ok) {
    list.fail('roles-claim', {
      expected: role.arn,
      actual: JSON.stringify(identity.claims['https://aws.amazon.com/roles']),
    })
    return { world: verified.world, outcome: authorized }
  }
  list.pass('roles-claim', {
    note: authorized.value
      ? 'The token’s roles claim lists the role.'
      : 'The token has no roles claim, so any role may be asked for.',
  })
  const value = { ...identity, roleAuthorizedByIdp: authorized.value }
  return { world: verified.world, outcome: accepted(value) }
}

type Claimed = Omit<WebIdentity, 'roleAuthorizedByIdp'>

/** What the token says of itself, before anything shows that it is true. */
function readClaims(
  world: World,
  token: string,
  role: { readonly account: Account | undefined },
  list: Checklist<WebIdentityCheck>,
): Outcome<{ readonly jwt: DecodedJwt; readonly identity: Claimed }> {
  const jwt = decodeJwt(token)
  if (!jwt || jwt.header['crit'] !== undefined) {
    list.fail('token-form', jwt ? { actual: `crit ${JSON.stringify(jwt.header['crit'])}` } : {})
    return refused(notAJwt)
  }
  const { payload: claims, header } = jwt
  list.pass('token-form', { actual: `alg ${header['alg']}, kid ${header['kid'] ?? 'absent'}` })

  const required = requireClaims(claims)
  const subject = required.ok ? readSubject(claims) : required
  const audience = subject.ok ? readAudience(claims) : subject
  if (!required.ok || !subject.ok || !audience.ok) {
    list.fail('token-claims', {
      expected: 'iss, sub, aud, iat, exp',
      actual: Object.keys(claims).join(', '),
    })
    return refused(firstRefusal(required, subject, audience))
  }
  list.pass('token-claims', {
    actual: `iss ${claims['iss']}, sub ${subject.value}, aud ${audience.value.effective}`,
  })

  const times = checkTimes(claims, world.now)
  const timeDetails = {
    expected: `between ${timeText(claims['nbf'] ?? claims['iat'])} and ${timeText(claims['exp'])}, give or take ${clockTolerance / 60} minutes`,
    actual: timeText(world.now),
  }
  if (!times.ok) {
    list.fail('token-times', timeDetails)
    return times
  }
  list.pass('token-times', timeDetails)

  const sourceIdentity = readSourceIdentity(claims)
  const sessionTags = sourceIdentity.ok ? readSessionTags(claims) : sourceIdentity
  if (!sourceIdentity.ok || !sessionTags.ok) {
    list.fail('token-aws-claims')
    return refused(firstRefusal(sourceIdentity, sessionTags))
  }
  list.pass('token-aws-claims', { note: awsClaimsNote(sessionTags.value.tags, sourceIdentity.value) })

  const provider = findProvider(role.account, claims['iss'])
  if (!provider.ok) {
    list.fail('provider-known', {
      expected: Object.keys(role.account?.oidcProviders ?? {}).join(', ') || 'a built-in provider',
      actual: String(claims['iss']),
    })
    return provider
  }
  list.pass('provider-known', {
    actual: provider.value.principal,
    ...(provider.value.clientIds ? {} : { note: 'Built in: every AWS account knows this provider.' }),
  })

  const { clientIds } = provider.value
  const audienceDetails = {
    actual: audience.value.effective,
    ...(clientIds
      ? { expected: clientIds.join(', ') }
      : {
          note: 'STS keeps no list of audiences for a built-in provider. Only the trust policy can ask for one.',
        }),
  }
  if (clientIds && !clientIds.includes(audience.value.effective)) {
    list.fail('audience-registered', audienceDetails)
    return refused(notValidated)
  }
  list.pass('audience-registered', audienceDetails)
  return accepted({
    jwt,
    identity: {
      provider: provider.value,
      audience: audience.value,
      subject: subject.value,
      claims,
      sessionTags: sessionTags.value,
      sourceIdentity: sourceIdentity.value,
    },
  })
}

/** Whether the provider signed the token: its keys are fetched as STS fetches them. */
async function verify(
  world: World,
  token: string,
  { header }: DecodedJwt,
  provider: TrustedProvider,
  call: Call,
  list: Checklist<WebIdentityCheck>,
): Promise<{ readonly world: World; readonly outcome: Outcome<undefined> }> {
  const fetched = await fetchKeys(world, provider.issuer, call)
  const algorithm = String(header['alg'])
  const needs = Object.hasOwn(algorithmKeys, algorithm) ? algorithmKeys[algorithm] : undefined
  const key = fetched.keys
    ? await selectKey(fetched.keys, header, needs?.kty)
    : refused(noVerificationKey)
  const keyDetails = {
    expected: `kid ${header['kid'] ?? 'absent'}`,
    actual: fetched.keys
      ? `kid ${fetched.keys.map((published) => published['kid']).join(', ')}`
      : 'no keys could be fetched',
  }
  if (!key.ok) {
    list.fail('verification-key', keyDetails)
    return { world: fetched.world, outcome: key }
  }
  list.pass('verification-key', keyDetails)

  const fits =
    needs !== undefined &&
    key.value.kty === needs.kty &&
    (needs.crv === undefined || key.value.crv === needs.crv)
  if (!needs) {
    list.fail('signature', { expected: Object.keys(algorithmKeys).join(', '), actual: algorithm })
    return { world: fetched.world, outcome: refused(notAJwt) }
  }
  if (!fits || !(await verifySignature(token, key.value, algorithm))) {
    list.fail('signature', { expected: `${algorithm} by kid ${key.value.kid}` })
    return { world: fetched.world, outcome: refused(notValidated) }
  }
  list.pass('signature', { actual: `${algorithm} by kid ${key.value.kid}` })
  return { world: fetched.world, outcome: accepted(undefined) }
}

const firstRefusal = (...outcomes: readonly Outcome<unknown>[]) =>
  outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.refusal]))[0] ?? notValidated

const timeText = (seconds: unknown): string => {
  const date = new Date(Number(seconds) * 1000)
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().slice(0, 19) + 'Z'
}

function awsClaimsNote(
  tags: Readonly<Record<string, string>>,
  sourceIdentity: string | undefined,
): string {
  const found = [
    ...Object.entries(tags).map(([key, value]) => `tag ${key}=${value}`),
    ...(sourceIdentity === undefined ? [] : [`source identity ${sourceIdentity}`]),
  ]
  return found.length > 0 ? `${found.join(', ')}.` : 'No session tags and no source identity.'
}
