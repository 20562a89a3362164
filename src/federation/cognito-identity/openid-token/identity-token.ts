/** What Cognito's token says of a proven identity: how it signed in, and the tags that come of it. @module */
import type { IdentityPool } from '../identity-pool.ts'
import type { Proof } from '../login/proof.ts'
import { principalTagsOf } from '../role/principal-tags.ts'
import { openIdTokenLifetime, signOpenIdToken } from './sign-openid-token.ts'

/** The token for STS, valid for ten minutes from `now`, in epoch seconds. */
export const identityTokenOf = (
  now: number,
  pool: IdentityPool,
  identityId: string,
  proofs: readonly Proof[],
): Promise<string> =>
  signOpenIdToken(now, {
    identityPoolId: pool.id,
    identityId,
    amr: authenticationMethods(proofs),
    principalTags: principalTagsOf(pool, proofs),
    lifetime: openIdTokenLifetime,
  })

/** `amr`: that nobody signed in, or somebody and through whom. */
export const authenticationMethods = (proofs: readonly Proof[]): readonly string[] =>
  proofs.length === 0
    ? ['unauthenticated']
    : [...new Set(['authenticated', ...proofs.flatMap(methodsOf)])]

/** A user pool's people stand there with their `sub`; a developer's token says it itself. */
function methodsOf(proof: Proof): readonly string[] {
  if (proof.kind === 'identity') return proof.amr
  const { provider, subject } = proof.login
  return provider.startsWith('cognito-idp.')
    ? [provider, `${provider}:CognitoSignIn:${subject}`]
    : [provider]
}
