/** What STS makes sure of when a web identity asks for a role, in its order. @module */
import type { PlannedCheck } from '../checklist.ts'
import type { AccessTokenCheck } from './oauth-access-token/checks.ts'

export type WebIdentityCheck =
  | (typeof parameters)['id']
  | (typeof idTokenChecks)[number]['id']
  | AccessTokenCheck
  | (typeof roleChecks)[number]['id']

const parameters = {
  id: 'sts-parameters',
  title: 'Every parameter has the form that STS asks for',
  fact: 'sts-parameters',
} as const

/** What is made sure of once it is known who asks. */
const roleChecks = [
  {
    id: 'trust-policy',
    title: 'The role exists and its trust policy allows the call',
    fact: 'sts-trust-policy',
  },
  {
    id: 'duration',
    title: 'The session is not longer than the role allows',
    fact: 'sts-duration',
  },
  {
    id: 'session-policy',
    title: 'Session policies are valid and fit into the session',
    fact: 'sts-session-policy',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** What it finds out about an ID token. */
export const idTokenChecks = [
  { id: 'token-form', title: 'The token is a JSON Web Token', fact: 'sts-token-form' },
  {
    id: 'token-claims',
    title: 'The token says who issued it, about whom, for whom and when',
    fact: 'sts-required-claims',
  },
  { id: 'token-times', title: 'The token is in date', fact: 'sts-clock-tolerance' },
  {
    id: 'token-aws-claims',
    title: 'What the token says to AWS itself can be read',
    fact: 'sts-session-tags',
  },
  {
    id: 'provider-known',
    title: 'The role’s account trusts the token’s issuer as a provider',
    fact: 'sts-provider-lookup',
  },
  {
    id: 'audience-registered',
    title: 'The audience is on the provider’s list of client IDs, if it has one',
    fact: 'sts-audience',
  },
  {
    id: 'verification-key',
    title: 'The provider publishes the key that the token names',
    fact: 'sts-keys',
  },
  { id: 'signature', title: 'The signature was made with that key', fact: 'sts-algorithms' },
  {
    id: 'roles-claim',
    title: 'The provider does not forbid this role',
    fact: 'sts-roles-claim',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** All of them, with those for the kind of token that came. */
export const webIdentityPlan = (
  tokenChecks: readonly PlannedCheck<WebIdentityCheck>[],
): readonly PlannedCheck<WebIdentityCheck>[] => [parameters, ...tokenChecks, ...roleChecks]
