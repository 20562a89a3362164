/** How Apple refuses. @module */
import { openIdRefusals } from './openid.ts'
import type { ProviderRefusals } from './provider-refusals.ts'

export const appleRefusals: ProviderRefusals = {
  ...openIdRefusals,
  challengesClients: false,
  denied: { error: 'user_cancelled_authorize' },
}
