/**
 * What a caller's policies are asked for. Policies name an identity's data by its ARN, in which
 * `${cognito-identity.amazonaws.com:sub}` stands for whoever calls.
 *
 * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitosync.html
 * @module
 */
import type { Permission, SignedJsonCall } from '../aws-json/operation.ts'
import type { DatasetInput, IdentityInput, PoolInput } from './shapes.ts'

export const onPools =
  (operation: string) =>
  (call: SignedJsonCall<unknown>): readonly Permission[] => [permission(operation, arn(call, '*'))]

export const onPool =
  (operation: string) =>
  (call: SignedJsonCall<PoolInput>): readonly Permission[] => [
    permission(operation, arn(call, call.input.IdentityPoolId)),
  ]

export const onIdentity =
  (operation: string) =>
  (call: SignedJsonCall<IdentityInput>): readonly Permission[] => [
    permission(operation, identityArn(call)),
  ]

export const onDataset =
  (operation: string) =>
  (call: SignedJsonCall<DatasetInput>): readonly Permission[] => [
    permission(operation, `${identityArn(call)}/dataset/${call.input.DatasetName}`),
  ]

/** The ARN of a dataset without a name ends in `null`, as recorded in aws-sdk-java#1912. */
export const onDatasets =
  (operation: string) =>
  (call: SignedJsonCall<IdentityInput>): readonly Permission[] => [
    permission(operation, `${identityArn(call)}/dataset/null`),
  ]

const permission = (operation: string, resource: string): Permission => ({
  action: `cognito-sync:${operation}`,
  resource,
})

const arn = ({ principal, region }: SignedJsonCall<unknown>, poolId: string): string =>
  `arn:${principal.account.partition}:cognito-sync:${region}:${principal.account.id}:identitypool/${poolId}`

const identityArn = (call: SignedJsonCall<IdentityInput>): string =>
  `${arn(call, call.input.IdentityPoolId)}/identity/${call.input.IdentityId}`
