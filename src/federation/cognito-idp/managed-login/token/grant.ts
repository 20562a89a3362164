/** What each grant type of the token endpoint is: one file, one function of this kind. @module */
import type { Checklist } from '../../../checklist.ts'
import type { Parameters } from '../../../oauth/parameters.ts'
import type { Outcome } from '../../../refusal.ts'
import type { World } from '../../../world.ts'
import type { AppClient, UserPool } from '../../user-pool.ts'
import type { OAuthError } from '../oauth-error.ts'

/** Who presents what, the client having proved itself. */
export interface Presentation {
  readonly world: World
  readonly pool: UserPool
  readonly client: AppClient
  readonly values: Parameters['values']
}

export interface Granted {
  readonly world: World
  /** The members of the answer. */
  readonly outcome: Outcome<object, OAuthError>
}

export type Grant = (presented: Presentation, list: Checklist<string>) => Promise<Granted>
