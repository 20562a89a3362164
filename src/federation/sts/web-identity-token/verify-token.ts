/** Whether a token was signed by the provider that it names. @module */
import type { Checklist } from '../../checklist.ts'
import type { DecodedJwt } from '../../jose/decode-jwt.ts'
import { algorithmKeys, verifySignature } from '../../jose/verify-signature.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { Call } from '../../service.ts'
import type { World } from '../../world.ts'
import type { WebIdentityCheck } from '../checks.ts'
import { notAJwt, notValidated, noVerificationKey } from '../refusals.ts'
import type { TrustedProvider } from './provider.ts'
import { fetchKeys, selectKey } from './verification-key.ts'

export interface Verification {
  /** Moved on by the calls to the provider. */
  readonly world: World
  readonly outcome: Outcome<undefined>
}

/** Fetches the provider's keys as STS fetches them, picks one and tries it. */
export async function verifyToken(
  world: World,
  token: string,
  { header }: DecodedJwt,
  provider: TrustedProvider,
  call: Call,
  list: Checklist<WebIdentityCheck>,
): Promise<Verification> {
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
