/** Where a dataset is. @module */

export const datasetUri =
  '/identitypools/{IdentityPoolId}/identities/{IdentityId}/datasets/{DatasetName}'
