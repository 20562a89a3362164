/**
 * Establishes a web identity from an OAuth access token: nothing can be read from the token itself,
 * so STS asks the provider that `ProviderId` names.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @module
 */
import type { Checklist } from '../../checklist.ts'
import type {
  OAuthProvider,
  TokenOwner,
  TokenRejection,
} from '../../oauth/access-token/oauth-provider.ts'
import { oauthProviderNames } from '../../oauth/access-token/oauth-provider-names.ts'
import { patience } from '../../openid/fetch-keys.ts'
import { accepted, type Outcome, refused } from '../../refusal.ts'
import type { Call } from '../../service.ts'
import type { World } from '../../world.ts'
import type { WebIdentityCheck } from '../checks.ts'
import { findOAuthProvider } from '../provider-id.ts'
import { idpCommunicationError, idpRejectedClaim, invalidIdentityToken } from '../refusals.ts'
import type { WebIdentity } from '../web-identity.ts'

interface Examination {
  /** Moved on by the call to the provider. */
  readonly world: World
  readonly outcome: Outcome<WebIdentity>
}

/** The identity that a token stands for, or why it stands for none. */
export async function examineAccessToken(
  world: World,
  token: string,
  providerId: string,
  call: Call,
  list: Checklist<WebIdentityCheck>,
): Promise<Examination> {
  const found = findOAuthProvider(providerId)
  const named = { expected: oauthProviderNames.join(' or '), actual: providerId }
  if (!found.ok) {
    list.fail('provider-id', named)
    return { world, outcome: found }
  }
  list.pass('provider-id', named)

  const provider = found.value
  const sent = await call.send(world, provider.lookup(token))
  const inTime = sent.took <= patience
  const owner = inTime ? provider.read(sent.response) : undefined
  const answered = {
    expected: `an answer within ${patience} s`,
    actual: inTime ? `HTTP ${sent.response.status}` : `none in that time, but after ${sent.took} s`,
  }
  if (!owner) {
    list.fail('provider-answers', answered)
    return { world: sent.world, outcome: refused(idpCommunicationError(provider.name)) }
  }
  list.pass('provider-answers', answered)

  if (!owner.ok) {
    const refusal = rejected(provider, owner.refusal)
    list.fail('access-token', { note: refusal.message })
    return { world: sent.world, outcome: refused(refusal) }
  }
  const { appId, userId } = owner.value
  list.pass('access-token', { actual: `app_id ${appId}, ${provider.userKey} ${userId}` })
  return { world: sent.world, outcome: accepted(webIdentity(provider, owner.value)) }
}

/**
 * The form of Facebook's was recorded in September 2026. Amazon's was recorded for an ID token of
 * another provider, and is taken to be the same for a token that has expired.
 */
const rejected = ({ name }: OAuthProvider, { message, code }: TokenRejection) =>
  message === undefined
    ? invalidIdentityToken('Provided Token is not a Login With Amazon token')
    : idpRejectedClaim(`${name} rejected OAuth token with response "${message}" and code ${code}`)

/** An access token carries no tags and no source identity: those travel in ID tokens alone. */
function webIdentity({ name, userKey }: OAuthProvider, { appId, userId }: TokenOwner): WebIdentity {
  const keys = { [`${name}:app_id`]: appId, [`${name}:${userKey}`]: userId }
  return {
    principal: name,
    audience: appId,
    subject: userId,
    keys,
    lastingKeys: keys,
    sessionTags: { tags: {}, transitiveKeys: [] },
    sourceIdentity: undefined,
    roleAuthorizedByIdp: false,
  }
}
