/**
 * `/oauth2/userInfo`: the attributes of the person whose access token it is.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/userinfo-endpoint.html
 * @module
 */
import { checklist } from '../../checklist.ts'
import type { HttpResponse } from '../../http.ts'
import { bearerToken } from '../../oauth/bearer-token.ts'
import { readAccessToken } from '../tokens/read-access-token.ts'
import { attributesReleased } from './attributes-released.ts'
import type { Endpoint } from './endpoint.ts'
import { jsonAnswer } from './oauth-error.ts'

const plan = [
  { id: 'token-sent', title: 'An access token is sent', fact: 'login-user-info' },
  {
    id: 'access-token',
    title: 'The access token is valid and has the scope openid',
    fact: 'login-user-info',
  },
] as const

/** Every value is text, whatever the attribute. */
export const userInfo: Endpoint = async ({ world, pool, request }) => {
  const list = checklist(plan)
  const token = bearerToken(request)
  if (token === undefined) {
    list.fail('token-sent')
    return { world, response: unauthorized(badRequest), checks: list.checks() }
  }
  list.pass('token-sent')
  const read = await readAccessToken(world, token, 'openid')
  if (!read.ok || read.value.pool.id !== pool.id) {
    list.fail('access-token', {
      note: read.ok ? 'It is of another user pool.' : read.refusal.message,
    })
    return { world, response: unauthorized(invalidToken), checks: list.checks() }
  }
  list.pass('access-token')
  const { user, client, scopes } = read.value
  const body = {
    sub: user.sub,
    ...attributesReleased(user, client, scopes),
    ...(user.identity === undefined
      ? {}
      : { identities: JSON.stringify([{ ...user.identity, primary: true }]) }),
    username: user.username,
  }
  return { world, response: jsonAnswer(200, body), checks: list.checks() }
}

interface BearerError {
  readonly status: number
  readonly error: string
  readonly description: string
}

const badRequest: BearerError = {
  status: 400,
  error: 'invalid_request',
  description: 'Bad OAuth2 request at UserInfo Endpoint',
}

const invalidToken: BearerError = {
  status: 401,
  error: 'invalid_token',
  description:
    'Access token is expired, disabled, or deleted, or the user has globally signed out.',
}

function unauthorized({ status, error, description }: BearerError): HttpResponse {
  const { headers, ...answer } = jsonAnswer(status, { error, error_description: description })
  const challenge = `Bearer error="${error}", error_description="${description}"`
  return { ...answer, headers: [...headers, ['www-authenticate', challenge]] }
}
