/** Identity pools: Cognito as the broker between identity providers and AWS. @module */
import type { Fact } from './fact.ts'

export const cognitoIdentityFacts = {} as const satisfies Readonly<Record<string, Fact>>
