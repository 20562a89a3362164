/**
 * `/confirmForgotPassword`: the person types the code and a new password, and goes back to `/login`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html
 * @module
 */
import type { PlannedCheck } from '../../../checklist.ts'
import { redirectResponse } from '../../../oauth/responses.ts'
import { masked } from '../../attribute/address.ts'
import { check, plan } from '../../checks.ts'
import { contactToRecover, simulatedContact } from '../../delivery/contact.ts'
import { verifyPassword } from '../../password/policy.ts'
import { resetByCode, resetChecks } from '../../password/reset-by-code.ts'
import { codeMismatch } from '../../refusals.ts'
import type { UserPool } from '../../user-pool.ts'
import { redirectToErrorPage } from '../authorization-response.ts'
import { type FormPage, formPageResponse } from '../form-page.ts'
import { type PageAnswer, type PageVisit, pageEndpoint } from '../page-endpoint.ts'
import { pageAddress } from '../page-parts.ts'
import { openPageSession, type PageSession } from '../page-session.ts'

const sessionCheck: PlannedCheck<string> = {
  id: 'session-genuine',
  title: 'The person asked for a code here just now',
  fact: 'login-forgotten-password',
}

const confirmForgotPasswordPage = (
  { pool, asked, session }: Pick<PageVisit, 'pool' | 'asked' | 'session'>,
  who: PageSession,
  error?: string,
): FormPage => ({
  title: 'Reset your password',
  says: `A code was sent to ${addressOf(pool, who)}.`,
  action: pageAddress(pool, '/confirmForgotPassword', asked, session),
  fields: [
    { name: 'code', label: 'Code' },
    { name: 'password', label: 'New password', type: 'password' },
  ],
  send: 'Change password',
  ...(error === undefined ? {} : { error }),
})

export const confirmForgotPassword = pageEndpoint({
  checks: [sessionCheck],
  formChecks: plan('password-policy', 'person', ...resetChecks),
  show: (visit) =>
    forPerson(visit, (who) => ({
      response: formPageResponse(confirmForgotPasswordPage(visit, who)),
    })),
  send: (visit) =>
    forPerson(visit, (who) => {
      const reset = resetOf(visit, who)
      const world = reset.world ?? visit.world
      return reset.ok
        ? { world, response: redirectResponse(302, pageAddress(visit.pool, '/login', visit.asked)) }
        : {
            world,
            response: formPageResponse(
              confirmForgotPasswordPage(visit, who, reset.refusal.message),
            ),
          }
    }),
})

/** As ConfirmForgotPassword has it: of somebody who is not there no code is right. */
function resetOf(visit: PageVisit, { person }: PageSession) {
  const { pool, typed } = visit
  const password = typed('password')
  const policy = verifyPassword(pool.passwordPolicy, password, 'later')
  const kept = check(visit, 'password-policy', policy)
  if (!kept.ok) return { ...kept, world: undefined }
  if (!person) return { ...check(visit, 'person', codeMismatch()), world: undefined }
  visit.pass('person', { actual: person.username })
  return resetByCode(visit, { pool, person }, typed('code'), password)
}

/** For a name that nobody has, an address that looks like any other. */
function addressOf(pool: UserPool, { name, person }: PageSession): string {
  if (!person) return simulatedDestination(name)
  const contact = contactToRecover(pool, person)
  return contact ? masked(contact.address) : simulatedDestination(name)
}

const simulatedDestination = (name: string): string => masked(simulatedContact(name).address)

function forPerson(
  { world, pool, asked, session, pass, fail }: PageVisit,
  answer: (who: PageSession) => PageAnswer,
): PageAnswer {
  const who = openPageSession(world, pool, 'reset', session)
  if (!who) {
    fail(sessionCheck.id)
    return { response: redirectToErrorPage(pool, 'invalid_request', asked.client.id) }
  }
  pass(sessionCheck.id)
  return answer(who)
}
