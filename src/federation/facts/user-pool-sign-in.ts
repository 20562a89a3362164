/** The facts on which a sign-in to a user pool rests. @module */
import type { Fact } from './fact.ts'
import { managedLoginFacts } from './managed-login.ts'
import { userPoolDirectoryFacts } from './user-pool-directory.ts'
import { userPoolFacts } from './user-pools.ts'

export const facts: Readonly<Record<string, Fact>> = {
  ...managedLoginFacts,
  ...userPoolDirectoryFacts,
  ...userPoolFacts,
}
