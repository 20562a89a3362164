/** Managed login of every user pool: finds the pool by the host and the endpoint by the path. @module */
import { parseUrl } from '../../http.ts'
import { entryOf } from '../../lookup.ts'
import { textResponse } from '../../oauth/responses.ts'
import type { Service } from '../../service.ts'
import { authorize } from './authorize.ts'
import { poolAtHost } from './domain.ts'
import type { Endpoint } from './endpoint.ts'
import { errorPage } from './error-page.ts'
import { confirmForgotPassword } from './forgotten-password/confirm-forgot-password.ts'
import { forgotPassword } from './forgotten-password/forgot-password.ts'
import { login } from './login.ts'
import { logout } from './logout.ts'
import { newPassword } from './new-password.ts'
import { idpResponse } from './provider/idp-response.ts'
import { revoke } from './revoke.ts'
import { confirm, resendCode } from './sign-up/confirm.ts'
import { confirmUser } from './sign-up/confirm-user.ts'
import { signUp } from './sign-up/sign-up.ts'
import { token } from './token/token.ts'
import { userInfo } from './user-info.ts'

interface Route {
  readonly endpoint: Endpoint
  readonly methods: readonly string[]
}

const routes: Readonly<Record<string, Route>> = {
  '/oauth2/authorize': { endpoint: authorize, methods: ['GET', 'POST'] },
  '/oauth2/idpresponse': { endpoint: idpResponse, methods: ['GET', 'POST'] },
  '/oauth2/token': { endpoint: token, methods: ['POST'] },
  '/oauth2/userInfo': { endpoint: userInfo, methods: ['GET', 'POST'] },
  '/oauth2/revoke': { endpoint: revoke, methods: ['POST'] },
  '/login': { endpoint: login, methods: ['GET', 'POST'] },
  '/signup': { endpoint: signUp, methods: ['GET', 'POST'] },
  '/confirm': { endpoint: confirm, methods: ['GET', 'POST'] },
  '/resendcode': { endpoint: resendCode, methods: ['GET', 'POST'] },
  '/confirmUser': { endpoint: confirmUser, methods: ['GET'] },
  '/forgotPassword': { endpoint: forgotPassword, methods: ['GET', 'POST'] },
  '/confirmForgotPassword': { endpoint: confirmForgotPassword, methods: ['GET', 'POST'] },
  '/changePassword': { endpoint: newPassword, methods: ['POST'] },
  '/logout': { endpoint: logout, methods: ['GET'] },
  '/error': { endpoint: errorPage, methods: ['GET'] },
}

/** Answers for the pool whose domain the request's host is. */
export const managedLogin: Service = async (world, request, { send }) => {
  const url = parseUrl(request.url)
  const pool = url && poolAtHost(world, url.hostname)
  const route = pool && entryOf(routes, url.pathname)
  if (!pool || !route) {
    const response = textResponse(404, 'There is nothing at this address.')
    return { world, operation: 'unknown path', checks: [], response }
  }
  const operation = url.pathname.slice(1)
  if (!route.methods.includes(request.method)) {
    const methods = route.methods.join(', ')
    const response = textResponse(405, `Use ${route.methods.join(' or ')}.`, [['allow', methods]])
    return { world, operation, checks: [], response }
  }
  return { ...(await route.endpoint({ world, pool, request, send })), operation }
}
