/**
 * `/oauth2/idpresponse`: a person comes back from an identity provider. The pool finds out who it is
 * and sends them on to the app.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/federation-endpoint-idp-responses.html
 * @module
 */
import { checklist, type PlannedCheck } from '../../../checklist.ts'
import { entryOf } from '../../../lookup.ts'
import { authorizationPlan, examineAuthorizationRequest } from '../authorization-request.ts'
import { answerError, type ClientError, redirectToErrorPage } from '../authorization-response.ts'
import { requestParameters } from '../authorize.ts'
import { completeSignIn } from '../complete-sign-in.ts'
import { currentPool } from '../domain.ts'
import type { Endpoint } from '../endpoint.ts'
import { federatedUser } from './federated-user.ts'
import { profilePlan, readProfile } from './profile.ts'
import { unsealState } from './state.ts'

const plan = [
  {
    id: 'state-genuine',
    title: 'The state is one that the pool sent, five minutes ago at most',
    fact: 'login-state',
  },
  {
    id: 'provider-agreed',
    title: 'The provider sends a code, not an error',
    fact: 'login-provider-error',
  },
  ...profilePlan,
  {
    id: 'account',
    title: 'The person’s account can be made or brought up to date',
    fact: 'login-attribute-mapping',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** By redirect with a query; Apple may also post a form. */
export const idpResponse: Endpoint = async (call) => {
  const { world, pool, request } = call
  const list = checklist<string>(plan)
  const { values } = requestParameters(request)
  const session = unsealState(pool, entryOf(values, 'state') ?? '')
  const provider = entryOf(pool.identityProviders, session?.provider)
  const asked =
    session && examineAuthorizationRequest(pool, session.parameters, checklist(authorizationPlan))
  if (!session || !provider || !asked?.ok || world.now >= session.expiresAt) {
    list.fail('state-genuine', {
      note: session ? 'It is too old, or what it is about is gone.' : 'It was not made here.',
    })
    const response = redirectToErrorPage(pool, 'invalid_request', undefined)
    return { world, response, checks: list.checks() }
  }
  list.pass('state-genuine', { actual: provider.name })
  const no = (error: ClientError, then = world) => ({
    world: then,
    response: answerError(asked.value, error),
    checks: list.checks(),
  })
  const code = entryOf(values, 'code')
  if (code === undefined) {
    const error = entryOf(values, 'error') ?? 'invalid_request'
    const description = entryOf(values, 'error_description')
    list.fail('provider-agreed', { actual: description ?? error })
    return no({ error, ...(description === undefined ? {} : { description }) })
  }
  list.pass('provider-agreed')
  const profile = await readProfile(call, provider, code, list)
  if (!profile.outcome.ok) return no(profile.outcome.refusal, profile.world)
  const now = currentPool(profile.world, pool)
  const account = federatedUser(profile.world, now, provider, profile.outcome.value)
  if (!account.ok) {
    list.fail('account', { note: account.refusal.description ?? account.refusal.error })
    return no(account.refusal, profile.world)
  }
  const { user, ...after } = account.value
  list.pass('account', { actual: user.username })
  const response = await completeSignIn(after.world, after.pool, asked.value, user)
  return { world: after.world, response, checks: list.checks() }
}
