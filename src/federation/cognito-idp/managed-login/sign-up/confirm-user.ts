/**
 * `/confirmUser`: a person follows a link from a message, which carries the code.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-email-verification-message-customization.html
 * @module
 */
import { checklist } from '../../../checklist.ts'
import { parseUrl } from '../../../http.ts'
import { entryOf } from '../../../lookup.ts'
import { readParameters } from '../../../oauth/parameters.ts'
import { clientOfPool } from '../../app-client/find-client.ts'
import { check, plan } from '../../checks.ts'
import { personForApp } from '../../person/person-for-app.ts'
import { codeMismatch } from '../../refusals.ts'
import { confirmationChecks, confirmByCode } from '../../sign-up/confirm-by-code.ts'
import { redirectToErrorPage } from '../authorization-response.ts'
import type { Endpoint } from '../endpoint.ts'
import { formPageResponse } from '../form-page.ts'

/** Confirms the person whom the link names, and says so. */
export const confirmUser: Endpoint = async ({ world, pool, request }) => {
  const list = checklist<string>(plan('app-client', 'person', ...confirmationChecks))
  const { values } = readParameters(parseUrl(request.url)?.search ?? '')
  const clientId = entryOf(values, 'client_id')
  const client = check(list, 'app-client', clientOfPool(pool, clientId ?? ''))
  if (!client.ok) {
    const response = redirectToErrorPage(pool, 'invalid_request', clientId)
    return { world, response, checks: list.checks() }
  }
  const name = entryOf(values, 'user_name') ?? ''
  const found = check(list, 'person', personForApp(pool, client.value, name, codeMismatch()))
  const confirmed = found.ok
    ? confirmByCode(
        { ...list, world },
        { pool, person: found.value },
        entryOf(values, 'confirmation_code') ?? '',
        false,
      )
    : { ...found, world }
  const response = formPageResponse({
    title: 'Confirm your account',
    says: confirmed.ok ? 'Your registration has been confirmed.' : 'The account is not confirmed.',
    action: '',
    fields: [],
    send: '',
    ...(confirmed.ok ? {} : { error: confirmed.refusal.message }),
  })
  return { world: confirmed.world ?? world, response, checks: list.checks() }
}
