/** Cognito Sync: data of one identity on several devices. @module */
import type { Fact } from './fact.ts'

export const cognitoSyncFacts = {} as const satisfies Readonly<Record<string, Fact>>
