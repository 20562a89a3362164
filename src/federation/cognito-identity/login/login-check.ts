/** What is made sure of a call's `Logins`, in its order. @module */
import type { PlannedCheck } from '../../checklist.ts'

export const loginChecks = [
  {
    id: 'guest-access',
    title: 'The pool takes guests, or somebody signs in',
    fact: 'identity-guest-access',
  },
  {
    id: 'login-token',
    title: 'Each login comes with a token that its provider issued for an app',
    fact: 'identity-login-token',
  },
  { id: 'login-time', title: 'The token is in date', fact: 'identity-login-time' },
  {
    id: 'login-provider',
    title: 'Provider and app are configured in the pool',
    fact: 'identity-login-provider',
  },
  {
    id: 'login-vouched',
    title: 'The provider vouches for the token: by its signature, or when asked',
    fact: 'identity-login-signature',
  },
  {
    id: 'login-current',
    title: 'The person is still signed in, where the pool wants that to be asked',
    fact: 'identity-server-side-check',
  },
] as const satisfies readonly PlannedCheck<string>[]

export type LoginCheckId = (typeof loginChecks)[number]['id']
