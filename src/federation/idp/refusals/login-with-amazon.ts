/** How Login with Amazon refuses. @module */
import { openIdRefusals } from './openid.ts'
import type { ProviderRefusals } from './provider-refusals.ts'

export const loginWithAmazonRefusals: ProviderRefusals = {
  ...openIdRefusals,
  challengesClients: false,
  denied: { error: 'access_denied', error_description: 'Access not permitted.' },
  authorization: {
    ...openIdRefusals.authorization,
    'client-unknown': {
      code: 'unknown_client',
      status: 400,
      message: 'An unknown client was requested',
    },
    'scope-unknown': {
      code: 'invalid_scope',
      status: 400,
      message: 'An unknown scope was requested',
    },
  },
}
