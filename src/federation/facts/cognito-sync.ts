/** Cognito Sync: data of one identity on several devices. @module */
import type { Fact } from './fact.ts'

const api = 'https://docs.aws.amazon.com/cognitosync/latest/APIReference'

export const cognitoSyncFacts = {
  'sync-status': {
    says: 'Cognito Sync is closed to new customers since 30 July 2026; AWS advises AppSync. Push sync was never supported for JavaScript, Unity or Xamarin.',
    source: `${api}/Welcome.html`,
  },
  'sync-callers': {
    says: 'Operations on a pool take a developer’s credentials alone; registering devices and subscribing them takes those that Cognito gave to an identity alone; the rest take both.',
    source: `${api}/API_Operations.html`,
  },
  'sync-scope': {
    says: 'Data belongs to an identity of an identity pool; after a merge, to the identity that stays.',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/synchronizing-data.html',
  },
  'sync-own-data': {
    says: 'Each identity has access to its own data only, whatever the policies of its role allow.',
    source: `${api}/API_ListDatasets.html`,
  },
  'sync-datasets': {
    says: 'A dataset is made by its first records. Deleting it is for good: later operations do not find it.',
    source: `${api}/API_DeleteDataset.html`,
  },
  'sync-counts': {
    says: 'A record is changed only by who knows its present sync count; one stale count, and nothing of the patch is done.',
    source: `${api}/API_UpdateRecords.html`,
    observed: true,
  },
  'sync-session-token': {
    says: 'Records are updated with the token of a session that listing them has begun; it names the identity and expires.',
    source: `${api}/API_ListRecords.html`,
    observed: true,
  },
  'sync-push': {
    says: 'A registered device that subscribes to a dataset gets a silent push when another device changes it, through the pool’s SNS applications, with a role that trusts cognito-sync.amazonaws.com.',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/push-sync.html',
  },
} as const satisfies Readonly<Record<string, Fact>>
