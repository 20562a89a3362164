/** For which apps a pool takes the tokens of a provider. @module */
import { entryOf } from '../../lookup.ts'
import type { World } from '../../world.ts'
import type { IdentityPool } from '../identity-pool.ts'
import type { ProviderProof } from './proof.ts'

/** App ids of a provider that the pool knows by name; several of them are separated by `;`. */
export const socialAppIds = (pool: IdentityPool, provider: string): readonly string[] =>
  (entryOf(pool.supportedLoginProviders, provider) ?? '').split(';').filter((id) => id !== '')

/** App clients of a user pool. */
export const appClientsOf = (pool: IdentityPool, provider: string): readonly string[] =>
  pool.cognitoIdentityProviders
    .filter(({ providerName }) => providerName === provider)
    .map(({ clientId }) => clientId)

/** Whether the pool has the user pool asked about people who sign in by that app client. */
export const wantsServerSideCheck = (
  pool: IdentityPool,
  { login: { provider }, audience }: ProviderProof,
): boolean =>
  pool.cognitoIdentityProviders.some(
    ({ providerName, clientId, serverSideTokenCheck }) =>
      providerName === provider && clientId === audience && serverSideTokenCheck,
  )

/**
 * Audiences of a provider in IAM whose ARN the pool lists; `undefined` where it lists none.
 *
 * @param provider - The issuer without its scheme, as ARNs end with it.
 */
export function oidcAudiences(
  world: World,
  pool: IdentityPool,
  provider: string,
): readonly string[] | undefined {
  const found = pool.openIdConnectProviderArns.flatMap((arn) => {
    const [, accountId = ''] = /^arn:[^:]+:iam::(\d{12}):oidc-provider\//.exec(arn) ?? []
    const account = arn.endsWith(`:oidc-provider/${provider}`)
      ? entryOf(world.accounts, accountId)
      : undefined
    const registered = account && entryOf(account.oidcProviders, provider)
    return registered ? [registered.clientIds] : []
  })
  return found.length === 0 ? undefined : found.flat()
}
