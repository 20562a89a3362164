/**
 * `/forgotPassword`: a person asks for a code, and goes on to `/confirmForgotPassword`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html
 * @module
 */
import { redirectResponse } from '../../../oauth/responses.ts'
import { check, plan } from '../../checks.ts'
import { resetRequestChecks, sendResetCode } from '../../password/reset-by-code.ts'
import { userNotFound } from '../../refusals.ts'
import type { UserPool } from '../../user-pool.ts'
import type { AuthorizationRequest } from '../authorization-request.ts'
import { userNamed } from '../find-user.ts'
import { type FormPage, formPageResponse } from '../form-page.ts'
import { pageEndpoint } from '../page-endpoint.ts'
import { pageAddress } from '../page-parts.ts'
import { sealPageSession } from '../page-session.ts'

const forgotPasswordPage = (
  pool: UserPool,
  request: AuthorizationRequest,
  error?: string,
): FormPage => ({
  title: 'Forgot your password?',
  says: 'Say who you are, and a code is sent to the address or number that was verified.',
  action: pageAddress(pool, '/forgotPassword', request),
  fields: [{ name: 'username', label: 'User name' }],
  send: 'Reset my password',
  ...(error === undefined ? {} : { error }),
})

export const forgotPassword = pageEndpoint({
  formChecks: plan('person', ...resetRequestChecks),
  show: ({ pool, asked }) => ({ response: formPageResponse(forgotPasswordPage(pool, asked)) }),
  send: (visit) => {
    const { world, pool, asked, typed, pass } = visit
    const again = (error: string) => ({
      response: formPageResponse(forgotPasswordPage(pool, asked, error)),
    })
    const goOn = (person: { readonly username: string; readonly sub: string }) => {
      const session = sealPageSession(world, pool, 'reset', person)
      return redirectResponse(302, pageAddress(pool, '/confirmForgotPassword', asked, session))
    }
    const name = typed('username')
    const person = userNamed(pool, name)
    if (!person) {
      const unknown = check(
        visit,
        'person',
        userNotFound('Username/client id combination not found.'),
      )
      return asked.client.preventUserExistenceErrors === 'ENABLED'
        ? { response: goOn({ username: name, sub: '' }) }
        : again(unknown.refusal.message)
    }
    pass('person', { actual: person.username })
    const sent = sendResetCode(visit, { pool, person })
    return sent.ok
      ? { world: sent.value.world, response: goOn(person) }
      : again(sent.refusal.message)
  },
})
