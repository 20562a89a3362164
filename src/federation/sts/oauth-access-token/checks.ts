/** What STS makes sure of when the token is an OAuth access token, which comes with ProviderId. @module */
import type { PlannedCheck } from '../../checklist.ts'

/** What it finds out about the token. */
export const accessTokenChecks = [
  {
    id: 'provider-id',
    title: 'ProviderId names a provider whose access tokens STS takes',
    fact: 'oauth-provider-id',
  },
  {
    id: 'provider-answers',
    title: 'That provider answers when STS asks about the token',
    fact: 'oauth-provider-answers',
  },
  {
    id: 'access-token',
    title: 'The provider says that the token is valid, and for which app and person',
    fact: 'oauth-access-token',
  },
] as const satisfies readonly PlannedCheck<string>[]

export type AccessTokenCheck = (typeof accessTokenChecks)[number]['id']
