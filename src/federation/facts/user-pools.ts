/** User pools: Cognito as a directory of people and an OpenID provider. @module */
import type { Fact } from './fact.ts'

export const userPoolFacts = {} as const satisfies Readonly<Record<string, Fact>>
