/**
 * What a token says of itself, before anything shows that it is true: STS's checks up to the
 * provider and its audiences.
 *
 * @module
 */
import type { Checklist } from '../../checklist.ts'
import type { Account } from '../../iam/account.ts'
import { claimText, type DecodedJwt, decodeJwt, type JsonObject } from '../../jose/decode-jwt.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { WebIdentityCheck } from '../checks.ts'
import { notAJwt, notValidated } from '../refusals.ts'
import {
  type Audience,
  checkTimes,
  clockTolerance,
  readStandardClaims,
  requiredClaims,
} from './claims.ts'
import { type ClaimsForAws, readClaimsForAws } from './claims-for-aws.ts'
import { findProvider, type TrustedProvider } from './provider.ts'
import type { TokenIdentity } from './token-identity.ts'

/** An identity that nothing has proved yet. */
export type ClaimedIdentity = Omit<TokenIdentity, 'roleAuthorizedByIdp'>

export interface ClaimedToken {
  readonly jwt: DecodedJwt
  readonly identity: ClaimedIdentity
}

/** Reads the token for an account; the world's clock says whether it is in date. */
export async function readClaims(
  now: number,
  token: string,
  account: Account | undefined,
  list: Checklist<WebIdentityCheck>,
): Promise<Outcome<ClaimedToken>> {
  const jwt = decodeJwt(token)
  if (!jwt || jwt.header['crit'] !== undefined) {
    list.fail('token-form', {
      actual: jwt
        ? `crit ${JSON.stringify(jwt.header['crit'])}`
        : `parts ${token.split('.').length}, ${token.slice(0, 30)}`,
    })
    return refused(notAJwt)
  }
  const { payload: claims, header } = jwt
  list.pass('token-form', headerEvidence(header))

  const standard = readStandardClaims(claims)
  if (!standard.ok) {
    list.fail('token-claims', rejectedClaimsEvidence(claims))
    return standard
  }
  const { subject, audience } = standard.value
  list.pass('token-claims', claimsEvidence(claims, subject, audience))

  const times = checkTimes(claims, now)
  const judgeTimes = times.ok ? list.pass : list.fail
  judgeTimes('token-times', timesEvidence(claims, now))
  if (!times.ok) return times

  const forAws = await readClaimsForAws(claims)
  if (!forAws.ok) {
    list.fail('token-aws-claims')
    return forAws
  }
  list.pass('token-aws-claims', awsClaimsEvidence(forAws.value))

  const provider = findProvider(account, claims['iss'])
  if (!provider.ok) {
    list.fail('provider-known', {
      expected:
        Object.keys(account?.oidcProviders ?? {})
          .map((url) => `https://${url}`)
          .join(', ') || 'a built-in provider',
      actual: claimText(claims['iss']),
    })
    return provider
  }
  list.pass('provider-known', providerEvidence(provider.value))

  const { clientIds } = provider.value
  const registered = !clientIds || clientIds.includes(audience.effective)
  const judgeAudience = registered ? list.pass : list.fail
  judgeAudience('audience-registered', audienceEvidence(audience, clientIds))
  if (!registered) return refused(notValidated)
  return accepted({
    jwt,
    identity: {
      provider: provider.value,
      audience,
      subject,
      claims,
      ...forAws.value,
    },
  })
}

const headerEvidence = (header: JsonObject) => () => ({
  actual: `alg ${claimText(header['alg'])}, kid ${claimText(header['kid'] ?? 'absent')}`,
})

const rejectedClaimsEvidence = (claims: JsonObject) => () => ({
  expected: requiredClaims.join(', '),
  actual: JSON.stringify(claims, [...requiredClaims, 'azp']),
})

const claimsEvidence = (claims: JsonObject, subject: string, audience: Audience) => () => ({
  actual: `iss ${claimText(claims['iss'])}, sub ${subject}, aud ${audience.effective}`,
})

const timesEvidence = (claims: JsonObject, now: number) => () => ({
  expected: `between ${timeText(claims['nbf'] ?? claims['iat'])} and ${timeText(claims['exp'])}, give or take ${clockTolerance / 60} minutes`,
  actual: timeText(now),
})

const awsClaimsEvidence = (forAws: ClaimsForAws) => () => ({ note: awsClaimsNote(forAws) })

const providerEvidence =
  ({ principal }: TrustedProvider) =>
  () => ({ actual: principal })

const audienceEvidence = (audience: Audience, clientIds: TrustedProvider['clientIds']) => () => ({
  actual: audience.effective,
  ...(clientIds && { expected: clientIds.join(', ') }),
})

const timeText = (seconds: unknown): string => {
  const date = new Date(1000 * Number(typeof seconds === 'object' ? claimText(seconds) : seconds))
  return Number.isNaN(date.getTime()) ? claimText(seconds) : `${date.toISOString().slice(0, 19)}Z`
}

function awsClaimsNote({ sessionTags, sourceIdentity }: ClaimsForAws): string {
  const found = [
    ...Object.entries(sessionTags.tags).map(([key, value]) => `tag ${key}=${value}`),
    ...(sourceIdentity === undefined ? [] : [`source identity ${sourceIdentity}`]),
  ]
  return found.length > 0 ? `${found.join(', ')}.` : 'No session tags and no source identity.'
}
