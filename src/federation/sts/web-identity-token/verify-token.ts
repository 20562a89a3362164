/** Whether a token was signed by the provider that it names, in STS's words. @module */
import type { JWK } from 'jose'
import type { Checklist } from '../../checklist.ts'
import { claimText, type DecodedJwt, type JsonObject } from '../../jose/decode-jwt.ts'
import { algorithmKeys } from '../../jose/verify-signature.ts'
import { verifyProviderSignature } from '../../openid/verify-signature.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { Call } from '../../service.ts'
import type { World } from '../../world.ts'
import type { WebIdentityCheck } from '../checks.ts'
import { notAJwt, notValidated, noVerificationKey } from '../refusals.ts'
import type { TrustedProvider } from './provider.ts'

export interface Verification {
  /** Moved on by the calls to the provider. */
  readonly world: World
  readonly outcome: Outcome<undefined>
}

/** Fetches the provider's keys, picks one and tries it. */
export async function verifyToken(
  start: World,
  jwt: DecodedJwt,
  provider: TrustedProvider,
  call: Call,
  list: Checklist<WebIdentityCheck>,
): Promise<Verification> {
  const { issuer } = provider
  const verified = await verifyProviderSignature(start, jwt, issuer, call)
  const { world, published, outcome } = verified
  const algorithm = claimText(jwt.header['alg'])
  const keys = keysEvidence(jwt.header, published)
  if (outcome.ok) {
    list.pass('verification-key', keys)
    list.pass('signature', signatureEvidence(algorithm, outcome.value))
    return { world, outcome: accepted(undefined) }
  }
  const problem = outcome.refusal
  if ('key' in problem) {
    list.pass('verification-key', keys)
    list.fail(
      'signature',
      problem.reason === 'algorithm'
        ? { expected: Object.keys(algorithmKeys).join(', '), actual: algorithm }
        : {
            expected: `${algorithm} by kid ${problem.key.kid}`,
            actual: 'made with another key, or for another content',
          },
    )
  } else list.fail('verification-key', keys)
  return { world, outcome: refused(refusals[problem.reason]) }
}

const keysEvidence = (header: JsonObject, published: readonly JsonObject[] | undefined) => () => ({
  expected: `kid ${claimText(header['kid'] ?? 'absent')}`,
  actual: published
    ? `kid ${published.map(({ kid }) => claimText(kid ?? '')).join(', ')}`
    : 'no keys could be fetched',
})

const signatureEvidence = (algorithm: string, key: JWK) => () => ({
  actual: `${algorithm} by kid ${key.kid}`,
})

const refusals = {
  unfetched: noVerificationKey,
  missing: noVerificationKey,
  unusable: notValidated,
  algorithm: notAJwt,
  signature: notValidated,
} as const
