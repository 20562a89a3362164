/**
 * A login with an opaque access token, Facebook's or Login with Amazon's: its provider is asked.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/facebook.html
 * @module
 */
import type { JsonCall } from '../../aws-json/operation.ts'
import type { OAuthProviderName } from '../../oauth/access-token/oauth-provider-names.ts'
import { oauthProviders } from '../../oauth/access-token/oauth-providers.ts'
import { patience } from '../../openid/fetch-keys.ts'
import { accepted, refused } from '../../refusal.ts'
import type { IdentityPool } from '../identity-pool.ts'
import {
  externalService,
  invalidLoginToken,
  loginsDoNotMatch,
  providerNotSupported,
} from '../refusals.ts'
import type { LoginVerification, PresentedLogin } from './proof.ts'
import { socialAppIds } from './supported-apps.ts'

/** The person that the provider names, for an app of the pool. */
export async function verifyAccessToken(
  { world, send, pass, fail }: JsonCall<unknown>,
  pool: IdentityPool,
  { token }: PresentedLogin,
  provider: OAuthProviderName,
): Promise<LoginVerification> {
  const oauth = oauthProviders[provider]
  const appIds = socialAppIds(pool, provider)
  pass('login-token', { note: `${provider} issues access tokens, which nobody else can read.` })
  if (appIds.length === 0) {
    fail('login-provider', { expected: 'a provider of the pool', actual: provider })
    return { world, outcome: refused(loginsDoNotMatch) }
  }
  const sent = await send(world, oauth.lookup(token))
  const owner = sent.took > patience ? undefined : oauth.read(sent.response)
  if (!owner) {
    fail('login-vouched', { expected: `an answer of ${provider} within ${patience} s` })
    return {
      world: sent.world,
      outcome: refused(externalService(`${provider} could not be reached.`)),
    }
  }
  if (!owner.ok) {
    fail('login-vouched', { note: owner.refusal.message ?? `${provider} knows no such token.` })
    return {
      world: sent.world,
      outcome: refused(invalidLoginToken(`${provider} does not accept it.`)),
    }
  }
  const { appId, userId } = owner.value
  pass('login-time', { note: 'The provider says that it is.' })
  const compared = { expected: appIds.join(', '), actual: appId }
  if (!appIds.includes(appId)) {
    fail('login-provider', compared)
    return { world: sent.world, outcome: refused(providerNotSupported) }
  }
  pass('login-provider', compared)
  pass('login-vouched', { actual: `app_id ${appId}, ${oauth.userKey} ${userId}` })
  pass('login-current', { note: 'Asked of user pools alone.' })
  return {
    world: sent.world,
    outcome: accepted({
      kind: 'provider',
      login: { provider, subject: userId },
      audience: appId,
      claims: { aud: appId, sub: userId },
    }),
  }
}
