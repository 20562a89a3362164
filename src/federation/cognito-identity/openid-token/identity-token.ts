/** What Cognito's token says of a proven identity: how it signed in, and the tags that come of it. @module */
import type { IdentityPool } from '../identity-pool.ts'
import type { Proof, ProviderProof } from '../login/proof.ts'
import { socialAppIds } from '../login/supported-apps.ts'
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
    amr: authenticationMethods(pool, proofs),
    principalTags: principalTagsOf(pool, proofs),
    lifetime: openIdTokenLifetime,
  })

/** `amr`: that nobody signed in, or somebody, through whom, and who. */
export const authenticationMethods = (
  pool: IdentityPool,
  proofs: readonly Proof[],
): readonly string[] =>
  proofs.length === 0
    ? ['unauthenticated']
    : [
        ...new Set([
          'authenticated',
          ...proofs.flatMap((proof) =>
            proof.kind === 'identity' ? proof.amr : [proof.login.provider, signInOf(pool, proof)],
          ),
        ]),
      ]

/**
 * Who signed in, as public tokens and logs show it of user pools, providers in IAM, Facebook and
 * developers; of other providers that a pool knows by name, and their apps, as of Facebook.
 *
 * @see https://github.com/aws/aws-sdk-net/issues/420
 */
function signInOf(pool: IdentityPool, { login, audience }: ProviderProof): string {
  const { provider, subject } = login
  if (provider.startsWith('cognito-idp.')) return `${provider}:CognitoSignIn:${subject}`
  const arn = pool.openIdConnectProviderArns.find((each) =>
    each.endsWith(`:oidc-provider/${provider}`),
  )
  return arn === undefined || socialAppIds(pool, provider).includes(audience)
    ? `${provider}:${audience}:${subject}`
    : `${arn}:OIDC:${subject}`
}
