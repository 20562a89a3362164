/**
 * Login with Amazon's access tokens.
 *
 * @see https://developer.amazon.com/docs/login-with-amazon/obtain-customer-profile.html
 * @module
 */
import { accepted, refused } from '../../refusal.ts'
import { getJson, type OAuthProvider, readJson } from './oauth-provider.ts'

export const loginWithAmazon: OAuthProvider = {
  name: 'www.amazon.com',
  userKey: 'user_id',
  lookup: (token) => getJson('https://api.amazon.com/auth/o2/tokeninfo', { access_token: token }),
  read: (answer) => {
    const body = readJson(answer)
    if (!body) return undefined
    const { app_id: appId = body['aud'], user_id: userId } = body
    if (answer.status === 200 && appId != null && userId != null)
      return accepted({ appId: String(appId), userId: String(userId) })
    return answer.status >= 500 ? undefined : refused({})
  },
}
