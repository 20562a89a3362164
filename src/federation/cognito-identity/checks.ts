/** What operations of administrators and developers make sure of. @module */
import { type PlannedCheck, plannedFrom } from '../checklist.ts'

const bySubject = {
  'identity-pool': {
    title: 'The identity pool exists, in this account and region',
    fact: 'identity-pool-exists',
  },
  'pool-input': { title: 'The values make sense together', fact: 'identity-pool-input' },
  'pool-quotas': { title: 'The quotas leave room for it', fact: 'identity-pool-quotas' },
  'role-mappings': {
    title: 'Every role mapping is for a provider of the pool',
    fact: 'identity-pool-role-mapping',
  },
  'pass-role': {
    title: 'The caller may pass the roles to Cognito',
    fact: 'identity-pool-pass-role',
  },
  identity: { title: 'The identity exists, in this account and region', fact: 'identity-exists' },
  'developer-provider': {
    title: 'The pool has this developer provider',
    fact: 'developer-provider',
  },
  'developer-user': {
    title: 'The developer’s user is of this identity',
    fact: 'developer-user',
  },
  'one-person': {
    title: 'The logins can be those of one identity',
    fact: 'identity-one-person',
  },
} as const satisfies Readonly<Record<string, Omit<PlannedCheck<string>, 'id'>>>

export type AdministrationCheckId = keyof typeof bySubject

/** The checks of an operation, in its order. */
export const checksOf = plannedFrom(bySubject)
