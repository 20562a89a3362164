/** The facts on which Cognito Sync and its silent pushes rest. @module */
import { cognitoSyncFacts } from './cognito-sync.ts'
import type { Fact } from './fact.ts'
import { snsFacts } from './sns.ts'

export const facts: Readonly<Record<string, Fact>> = {
  ...cognitoSyncFacts,
  ...snsFacts,
}
