/**
 * `/signup`: a person writes themselves into the pool, and goes on to `/confirm`.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-endpoints.html
 * @module
 */
import { redirectResponse } from '../../../oauth/responses.ts'
import { check, plan } from '../../checks.ts'
import { notAuthorized } from '../../refusals.ts'
import { register, registrationChecks } from '../../sign-up/register.ts'
import type { UserPool } from '../../user-pool.ts'
import type { AuthorizationRequest } from '../authorization-request.ts'
import { type FormField, type FormPage, formPageResponse } from '../form-page.ts'
import { signsUp } from '../login-page.ts'
import { pageEndpoint } from '../page-endpoint.ts'
import { pageAddress } from '../page-parts.ts'
import { sealPageSession } from '../page-session.ts'

/** The page: it asks for what the pool requires of everybody. */
const signUpPage = (pool: UserPool, request: AuthorizationRequest, error?: string): FormPage => ({
  title: 'Sign up',
  says: `${request.client.name} wants to know you by an account of this user pool.`,
  action: pageAddress(pool, '/signup', request),
  fields: signsUp(pool, request.client) ? fieldsOf(pool) : [],
  send: 'Sign up',
  ...(error === undefined ? {} : { error }),
})

export const signUp = pageEndpoint({
  formChecks: plan(...registrationChecks),
  show: ({ pool, asked }) => ({
    response: formPageResponse(
      signsUp(pool, asked.client)
        ? signUpPage(pool, asked)
        : signUpPage(pool, asked, notPermitted.refusal.message),
    ),
  }),
  send: (visit) => {
    const { world, pool, asked, typed } = visit
    const again = (error: string) => ({
      response: formPageResponse(signUpPage(pool, asked, error)),
    })
    if (!signsUp(pool, asked.client))
      return again(check(visit, 'sign-up-allowed', notPermitted).refusal.message)
    const given = requiredAttributes(pool).map((name) => [name, typed(name)] as const)
    const registered = register(
      visit,
      { pool, client: asked.client },
      {
        username: typed('username'),
        password: typed('password'),
        attributes: Object.fromEntries(given.filter(([, value]) => value !== '')),
      },
    )
    if (!registered.ok) return again(registered.refusal.message)
    const { world: then, person } = registered.value
    const session = sealPageSession(world, pool, 'confirmation', person)
    const response = redirectResponse(302, pageAddress(pool, '/confirm', asked, session))
    return { world: then, response }
  },
})

const notPermitted = notAuthorized('SignUp is not permitted for this user pool')

/** What must be there from the start, but for the address that is the name. */
const requiredAttributes = ({ attributes, usernameAttributes }: UserPool): readonly string[] =>
  Object.entries(attributes)
    .filter(([name, { required }]) => required && name !== usernameAttributes[0])
    .map(([name]) => name)

const fieldsOf = (pool: UserPool): readonly FormField[] => [
  { name: 'username', label: labelOf(pool.usernameAttributes[0] ?? 'user_name') },
  ...requiredAttributes(pool).map((name) => ({ name, label: labelOf(name) })),
  { name: 'password', label: 'Password', type: 'password' },
]

/** `phone_number`, as people read it. */
const labelOf = (name: string): string =>
  `${name.slice(0, 1).toUpperCase()}${name.slice(1).replaceAll('_', ' ')}`
