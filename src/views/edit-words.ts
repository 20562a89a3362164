/** What can be edited, in words. @module */
import type { EditTarget } from '../machines/edit/edit.ts'
import { legTitles } from './leg-words.ts'

/** `Trust policy of lumen-photos`. */
export function editTitle(target: EditTarget): string {
  switch (target.kind) {
    case 'request':
      return `Request of “${legTitles[target.leg]}”`
    case 'token':
      return tokenTitles[target.token]
    case 'trust-policy':
      return `Trust policy of ${target.role}`
    case 'permission-policy':
      return `Policy ${target.policy} of ${target.role}`
    case 'managed-policy':
      return `Managed policy ${target.policy.replace(/.*\//, '')}`
    case 'bucket-policy':
      return `Policy of the bucket ${target.bucket}`
    case 'role':
      return `Maximum session duration of ${target.role}`
    case 'oidc-provider':
      return `Client ids of ${target.provider}`
    case 'principal-tags':
      return `Session tags for ${target.provider}`
    default:
      return settingsTitles[target.kind]
  }
}

const tokenTitles = {
  idToken: 'Claims of the ID token',
  accessToken: 'Claims of the access token',
  openIdToken: 'Claims of Cognito’s token',
} as const

const settingsTitles = {
  'identity-pool': 'Settings of the identity pool',
  'identity-pool-roles': 'Roles of the identity pool',
  'user-pool': 'Settings of the user pool',
  'app-client': 'Settings of the app client',
} as const
