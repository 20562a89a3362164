/**
 * `/confirm`: the person types the code that was sent after `/signup`, and is signed in. And
 * `/resendcode`, which sends another.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html
 * @module
 */
import type { PlannedCheck } from '../../../checklist.ts'
import { entryOf } from '../../../lookup.ts'
import { redirectResponse } from '../../../oauth/responses.ts'
import { masked } from '../../attribute/address.ts'
import { check, plan } from '../../checks.ts'
import { contactToVerify } from '../../delivery/contact.ts'
import { sendCode } from '../../delivery/send-code.ts'
import { confirmationChecks, confirmByCode } from '../../sign-up/confirm-by-code.ts'
import { contactOfUnconfirmed } from '../../sign-up/send-again.ts'
import type { PoolUser } from '../../user-pool.ts'
import { redirectToErrorPage } from '../authorization-response.ts'
import { completeSignIn } from '../complete-sign-in.ts'
import { currentPool } from '../domain.ts'
import { type FormPage, formPageResponse } from '../form-page.ts'
import { type PageAnswer, type PageVisit, pageEndpoint } from '../page-endpoint.ts'
import { pageAddress } from '../page-parts.ts'
import { openPageSession } from '../page-session.ts'

const sessionCheck: PlannedCheck<string> = {
  id: 'session-genuine',
  title: 'The person signed up here just now',
  fact: 'login-sign-up',
}

/** The page for a person who has signed up. */
function confirmPage(
  { pool, asked, session }: Pick<PageVisit, 'pool' | 'asked' | 'session'>,
  person: PoolUser,
  error?: string,
): FormPage {
  const contact = contactToVerify(pool, person)
  return {
    title: 'Confirm your account',
    says: contact
      ? `A code was sent to ${masked(contact.address)}.`
      : 'This user pool verifies no address: an administrator has to confirm the account.',
    action: pageAddress(pool, '/confirm', asked, session),
    fields: contact ? [{ name: 'code', label: 'Code' }] : [],
    send: 'Confirm account',
    ...(contact
      ? {
          instead: {
            send: 'Send another code',
            action: pageAddress(pool, '/resendcode', asked, session),
          },
        }
      : {}),
    ...(error === undefined ? {} : { error }),
  }
}

export const confirm = pageEndpoint({
  checks: [sessionCheck],
  formChecks: plan(...confirmationChecks),
  show: (visit) =>
    forPerson(visit, (person) => ({ response: formPageResponse(confirmPage(visit, person)) })),
  send: (visit) =>
    forPerson(visit, async (person) => {
      const { pool, asked, typed } = visit
      const confirmed = confirmByCode(visit, { pool, person }, typed('code'), false)
      const world = confirmed.world ?? visit.world
      if (!confirmed.ok) {
        const page = confirmPage(visit, person, confirmed.refusal.message)
        return { world, response: formPageResponse(page) }
      }
      const after = currentPool(world, pool)
      const known = entryOf(after.users, person.username) ?? person
      return { world, response: await completeSignIn(world, after, asked, known) }
    }),
})

export const resendCode = pageEndpoint({
  checks: [sessionCheck],
  formChecks: plan('status'),
  show: ({ pool, asked, session }) => ({
    response: redirectResponse(302, pageAddress(pool, '/confirm', asked, session)),
  }),
  send: (visit) =>
    forPerson(visit, (person) => {
      const { world, pool, asked, session } = visit
      const contact = check(visit, 'status', contactOfUnconfirmed(pool, person))
      if (!contact.ok)
        return { response: formPageResponse(confirmPage(visit, person, contact.refusal.message)) }
      return {
        world: sendCode(world, pool, person, 'sign-up', contact.value),
        response: redirectResponse(302, pageAddress(pool, '/confirm', asked, session)),
      }
    }),
})

function forPerson(
  { world, pool, asked, session, pass, fail }: PageVisit,
  answer: (person: PoolUser) => PageAnswer | Promise<PageAnswer>,
): PageAnswer | Promise<PageAnswer> {
  const person = openPageSession(world, pool, 'confirmation', session)?.person
  if (!person) {
    fail(sessionCheck.id)
    return { response: redirectToErrorPage(pool, 'invalid_request', asked.client.id) }
  }
  pass(sessionCheck.id, { actual: person.username })
  return answer(person)
}
