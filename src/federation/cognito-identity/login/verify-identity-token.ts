/**
 * A login with Cognito's own token, which a developer's server got for its user. Cognito made it, so
 * nobody has to be asked.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/developer-authenticated-identities.html
 * @module
 */
import type { JsonCall } from '../../aws-json/operation.ts'
import { verifySignature } from '../../jose/verify-signature.ts'
import { accepted, refused } from '../../refusal.ts'
import type { IdentityPool } from '../identity-pool.ts'
import { tagsIn } from '../openid-token/sign-openid-token.ts'
import { openIdTokenKey } from '../openid-token/signing-key.ts'
import { invalidLoginToken, providerNotSupported } from '../refusals.ts'
import type { LoginVerification, PresentedLogin } from './proof.ts'
import { readIdToken } from './verify-id-token.ts'

/** The identity that the token is for. */
export async function verifyIdentityToken(
  call: JsonCall<unknown>,
  pool: IdentityPool,
  { provider, token }: PresentedLogin,
): Promise<LoginVerification> {
  const { world, pass, fail } = call
  const read = readIdToken(call, provider, token)
  if (!read.ok) return { world, outcome: read }
  const { header, payload } = read.value
  const { privateKey, algorithm } = openIdTokenKey
  const amr = [payload['amr']].flat().map(String)
  const audience = { expected: pool.id, actual: String(payload['aud']) }
  if (payload['aud'] !== pool.id || !amr.includes('authenticated')) {
    fail('login-provider', audience)
    return { world, outcome: refused(providerNotSupported) }
  }
  pass('login-provider', audience)
  if (header['alg'] !== algorithm || !(await verifySignature(read.value, privateKey, algorithm))) {
    fail('login-vouched', { expected: `${algorithm} by Cognito’s own key` })
    return { world, outcome: refused(invalidLoginToken("Couldn't verify signed token.")) }
  }
  pass('login-vouched', { actual: 'Cognito’s own key' })
  pass('login-current', { note: 'Asked of user pools alone.' })
  return {
    world,
    outcome: accepted({
      kind: 'identity',
      identityId: String(payload['sub']),
      amr,
      principalTags: tagsIn(payload),
    }),
  }
}
