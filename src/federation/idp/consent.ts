/**
 * The person's choice on the provider's page: with it the provider answers the client (OpenID
 * Connect Core 1.0 §3.1.2.4 to §3.1.2.6).
 *
 * @module
 */
import { checklist, type PlannedCheck } from '../checklist.ts'
import type { HttpResponse } from '../http.ts'
import { entryOf } from '../lookup.ts'
import { readForm } from '../oauth/parameters.ts'
import { redirectResponse } from '../oauth/responses.ts'
import type { World } from '../world.ts'
import { issueAuthorizationCode } from './authorization-code.ts'
import {
  type AuthorizationRequest,
  authorizationPlan,
  examineAuthorizationRequest,
} from './authorization-request.ts'
import { authorizationResponse } from './authorization-response.ts'
import { unsealRequest } from './authorize.ts'
import { dialectOf } from './dialects.ts'
import type { Endpoint } from './endpoint.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { announcedScope } from './scopes.ts'

const plan: readonly PlannedCheck<'request-genuine' | 'consent' | 'account-known'>[] = [
  { id: 'request-genuine', title: 'The form carries a request of ours', fact: 'oidc-consent' },
  { id: 'consent', title: 'The person agreed', fact: 'oidc-consent' },
  { id: 'account-known', title: 'The account exists', fact: 'oidc-consent' },
]

const refusing = () => import('./refusals/refuse-authorization.ts')

/** Answers the form: a redirect with a code, or with `access_denied`. */
export const consent: Endpoint = async ({ world, provider, request }) => {
  const list = checklist(plan)
  const answer = (response: HttpResponse) => ({ world, response, checks: list.checks() })
  const sent = readForm(request)
  const form = sent?.repeated.length === 0 ? sent.values : {}
  const parameters = await unsealRequest(provider, entryOf(form, 'request') ?? '')
  const outcome = parameters
    ? examineAuthorizationRequest(provider, parameters, checklist(authorizationPlan))
    : undefined
  if (!outcome?.ok) {
    list.fail('request-genuine')
    const { refuseAuthorization, refuseForm } = await refusing()
    const response = outcome
      ? refuseAuthorization(provider, outcome.refusal, 303)
      : refuseForm(provider, 'The form is not one of this provider')
    return answer(response)
  }
  list.pass('request-genuine')
  if (entryOf(form, 'choice') === 'cancel') {
    list.fail('consent', { actual: 'cancel' })
    return answer((await refusing()).refuseForPerson(provider, outcome.value))
  }
  list.pass('consent')
  const sub = entryOf(form, 'sub')
  if (sub === undefined || !entryOf(provider.users, sub)) {
    list.fail('account-known', { actual: sub ?? 'none' })
    return answer((await refusing()).refuseForm(provider, 'Choose one of the accounts'))
  }
  list.pass('account-known', { actual: sub })
  const members = await grant(world, provider, outcome.value, sub)
  return answer(redirectResponse(303, authorizationResponse(provider, outcome.value, members)))
}

/** The members of a successful response (RFC 6749 §4.1.2), and the provider's own after them. */
async function grant(
  world: World,
  provider: IdentityProvider,
  request: AuthorizationRequest,
  sub: string,
): Promise<Readonly<Record<string, string>>> {
  const extras = dialectOf(provider).responseExtras
  return {
    code: await issueAuthorizationCode(world, provider, request, sub),
    ...(Object.keys(extras).length > 0
      ? { scope: announcedScope(provider, request.scopes), ...extras }
      : {}),
  }
}
