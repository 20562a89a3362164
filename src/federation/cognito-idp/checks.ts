/** What the operations on a directory make sure of, each in its own order. @module */
import type { JsonCall } from '../aws-json/operation.ts'
import { type PlannedCheck, plannedFrom } from '../checklist.ts'
import type { Outcome } from '../refusal.ts'

const checks = {
  'user-pool': { title: 'The user pool exists in this account and region', fact: 'user-pool' },
  'app-client': { title: 'The app client exists', fact: 'user-pool-app-client' },
  'secret-hash': {
    title: 'The caller knows the client’s secret, where it has one',
    fact: 'user-pool-secret-hash',
  },
  flow: { title: 'The app client allows this way of signing in', fact: 'user-pool-auth-flow' },
  parameters: { title: 'Every parameter of the flow is there', fact: 'user-pool-auth-flow' },
  session: {
    title: 'The session continues a sign-in that was begun just now',
    fact: 'user-pool-auth-session',
  },
  'not-locked': {
    title: 'Not too many wrong passwords came before',
    fact: 'user-pool-password-lockout',
  },
  password: { title: 'The person knows the password', fact: 'user-pool-password' },
  'refresh-token': {
    title: 'The refresh token is this client’s, and still valid',
    fact: 'user-pool-refresh-token',
  },
  'access-token': {
    title: 'The access token is one of the pool’s, current, and allows it',
    fact: 'user-pool-self-service',
  },
  settings: { title: 'The settings make sense together', fact: 'user-pool-settings' },
  domain: { title: 'The domain is free, and is one that may be had', fact: 'user-pool-domain' },
  provider: { title: 'The identity provider is there, or is new', fact: 'user-pool-provider' },
  group: { title: 'The group is there, or is new', fact: 'user-pool-group' },
  'sign-up-allowed': { title: 'People may sign themselves up', fact: 'user-pool-sign-up' },
  username: { title: 'The name has the form that the pool asks for', fact: 'user-pool-username' },
  'password-policy': {
    title: 'The password keeps the pool’s policy',
    fact: 'user-pool-password-policy',
  },
  'password-history': {
    title: 'The person has not had the password before, where the pool minds',
    fact: 'user-pool-password-history',
  },
  'attributes-writable': {
    title: 'The app client may write every attribute',
    fact: 'user-pool-writable-attributes',
  },
  attributes: { title: 'The attributes keep the pool’s schema', fact: 'user-pool-attributes' },
  'name-free': { title: 'Nobody else has the name or the address', fact: 'user-pool-username' },
  person: { title: 'The person exists', fact: 'user-pool-existence' },
  status: { title: 'The person’s status allows it', fact: 'user-pool-status' },
  recovery: { title: 'There is a verified way to reach the person', fact: 'user-pool-recovery' },
  code: {
    title: 'The code is the one that was sent, still valid, and not guessed at',
    fact: 'user-pool-code',
  },
  'old-password': { title: 'The former password is right', fact: 'user-pool-password-policy' },
  filter: { title: 'The filter is one that the pool can search by', fact: 'user-pool-filter' },
} as const satisfies Readonly<Record<string, Pick<PlannedCheck<string>, 'title' | 'fact'>>>

export type DirectoryCheck = keyof typeof checks

/** These checks, in this order. */
export const plan = plannedFrom(checks)

/** Where verdicts are marked: a call of the API, or the checklist of a page. */
export type Marking = Pick<JsonCall<never>, 'pass' | 'fail'>

/** Marks a check by how it came out, and passes that on. */
export function check<O extends { readonly ok: true } | Extract<Outcome<never>, { ok: false }>>(
  { pass, fail }: Marking,
  id: DirectoryCheck,
  outcome: O,
): O {
  if (outcome.ok) pass(id)
  else fail(id, { note: outcome.refusal.message })
  return outcome
}
