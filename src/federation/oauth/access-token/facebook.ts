/**
 * Facebook's access tokens. Which address AWS asks is not published; `debug_token` is where Facebook
 * documents that servers ask, and a token may ask about itself.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/debug_token/
 * @module
 */
import { isJsonObject } from '../../jose/decode-jwt.ts'
import { accepted, refused } from '../../refusal.ts'
import { getJson, type OAuthProvider, readJson } from './oauth-provider.ts'

export const facebook: OAuthProvider = {
  name: 'graph.facebook.com',
  userKey: 'id',
  lookup: (token) =>
    getJson('https://graph.facebook.com/debug_token', { input_token: token, access_token: token }),
  read: (answer) => {
    const body = readJson(answer)
    const data = isJsonObject(body?.['data']) ? body['data'] : {}
    const error = body?.['error'] ?? data['error']
    if (isJsonObject(error))
      return refused({ message: String(error['message']), code: String(error['code']) })
    const { app_id: appId, user_id: userId } = data
    return answer.status === 200 && data['is_valid'] === true && appId != null && userId != null
      ? accepted({ appId: String(appId), userId: String(userId) })
      : undefined
  },
}
