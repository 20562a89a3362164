/**
 * What the Graph API makes of an access token before it answers anything.
 *
 * @see https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging
 * @module
 */
import { decodeJwt } from '../../jose/decode-jwt.ts'
import { entryOf } from '../../lookup.ts'
import { accepted, type Outcome, type Refusal, refused } from '../../refusal.ts'
import type { World } from '../../world.ts'
import { type AccessGrant, readAccessToken } from '../access-token.ts'
import { type IdentityProvider, providerNow } from '../identity-provider.ts'

/** All of them are OAuthException 190; subcodes 458 and 463 as Facebook documents them. */
const oauthException = (message: string, subcode?: number): Refusal => ({
  code: subcode === undefined ? '190' : `190/${subcode}`,
  status: 400,
  message,
})

/** What the token grants, or Facebook's own words on why it grants nothing. */
export async function readGraphToken(
  world: World,
  provider: IdentityProvider,
  token: string | undefined,
): Promise<Outcome<AccessGrant>> {
  const grant = token === undefined ? undefined : await readAccessToken(provider, token)
  if (!grant) return refused(oauthException(unreadable(token)))
  const now = providerNow(world, provider)
  if (now >= grant.expiresAt)
    return refused(
      oauthException(
        `Error validating access token: Session has expired on ${pacificTime(grant.expiresAt)}. The current time is ${pacificTime(now)}.`,
        463,
      ),
    )
  if (!entryOf(provider.clients, grant.clientId))
    return refused(oauthException('Error validating application. Application has been deleted.'))
  return entryOf(provider.users, grant.sub)
    ? accepted(grant)
    : refused(
        oauthException(
          `Error validating access token: The user has not authorized application ${grant.clientId}.`,
          458,
        ),
      )
}

/**
 * `Bad signature` is what Facebook said of an OpenID provider's JWT when STS asked it; the text for
 * anything else is that of https://github.com/Cap-go/capacitor-social-login/issues/404.
 */
const unreadable = (token: string | undefined): string =>
  token !== undefined && decodeJwt(token)
    ? 'Bad signature'
    : 'Invalid OAuth access token - Cannot parse access token'

/** `Wednesday, 14-Feb-18 18:00:00 PST`, as in Facebook's documentation; summer time is left out. */
function pacificTime(seconds: number): string {
  const date = new Date((seconds - 8 * 3600) * 1000)
  if (Number.isNaN(date.getTime())) return String(seconds)
  const [, day = '', month = '', year = '', time = ''] = date.toUTCString().split(' ')
  return `${weekdays[date.getUTCDay()]}, ${day}-${month}-${year.slice(2)} ${time} PST`
}

const weekdays = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
] as const
