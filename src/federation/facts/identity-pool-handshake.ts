/** The facts on which a handshake through an identity pool rests, beside those of a direct one. @module */
import { accessTokenFacts } from './access-tokens.ts'
import { cognitoFacts } from './cognito.ts'
import { cognitoIdentityFacts } from './cognito-identity.ts'
import type { Fact } from './fact.ts'
import { identityPoolFacts } from './identity-pools.ts'

export const facts: Readonly<Record<string, Fact>> = {
  ...cognitoFacts,
  ...cognitoIdentityFacts,
  ...identityPoolFacts,
  ...accessTokenFacts,
}
