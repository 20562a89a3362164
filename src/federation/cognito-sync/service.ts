/**
 * Amazon Cognito Sync: REST-JSON in and out, signed. Since 30 July 2026 AWS takes no new customers for
 * it and advises AppSync.
 *
 * @see https://docs.aws.amazon.com/cognitosync/latest/APIReference/Welcome.html
 * @module
 */
import { restService } from '../rest-json/service.ts'
import { operations } from './operations.ts'

/** Answers one call. */
export const cognitoSync = restService({
  name: 'cognito-sync',
  title: 'Cognito Sync',
  invalidInput: 'InvalidParameterException',
  operations,
  furtherOperations: async () => (await import('./further-operations.ts')).furtherOperations,
})
