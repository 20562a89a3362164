/** An identity provider of a pool as the API describes it. @module */
import type { PoolIdentityProvider, UserPool } from '../user-pool.ts'

export const renderProvider = (
  { id }: Pick<UserPool, 'id'>,
  provider: PoolIdentityProvider,
): object => ({
  UserPoolId: id,
  ...renderProviderInBrief(provider),
  ProviderDetails: provider.details,
  AttributeMapping: provider.attributeMapping,
  IdpIdentifiers: provider.identifiers ?? [],
})

/** As it stands in lists. */
export const renderProviderInBrief = ({
  name,
  type,
  createdAt,
  modifiedAt = createdAt,
}: PoolIdentityProvider): object => ({
  ProviderName: name,
  ProviderType: type,
  LastModifiedDate: modifiedAt,
  CreationDate: createdAt,
})
