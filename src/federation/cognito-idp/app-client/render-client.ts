/** An app client as the API describes it. @module */
import type { AppClient, UserPool } from '../user-pool.ts'
import { renderLifetimes } from './token-lifetimes.ts'

/** Everything, the secret too. Lists of managed login are there only where they have members. */
export const renderClient = ({ id }: Pick<UserPool, 'id'>, client: AppClient): object => ({
  UserPoolId: id,
  ClientName: client.name,
  ClientId: client.id,
  ClientSecret: client.secret,
  LastModifiedDate: client.modifiedAt ?? client.createdAt,
  CreationDate: client.createdAt,
  ...renderLifetimes(client),
  ReadAttributes: client.readAttributes,
  WriteAttributes: client.writeAttributes,
  ExplicitAuthFlows: client.explicitAuthFlows,
  SupportedIdentityProviders: filled(client.supportedIdentityProviders),
  CallbackURLs: filled(client.callbackUrls),
  LogoutURLs: filled(client.logoutUrls),
  DefaultRedirectURI: client.defaultRedirectUri,
  AllowedOAuthFlows: filled(client.allowedOAuthFlows),
  AllowedOAuthScopes: filled(client.allowedOAuthScopes),
  AllowedOAuthFlowsUserPoolClient: client.allowedOAuthFlowsUserPoolClient,
  PreventUserExistenceErrors: client.preventUserExistenceErrors,
  EnableTokenRevocation: client.enableTokenRevocation,
  EnablePropagateAdditionalUserContextData: false,
  AuthSessionValidity: client.authSessionValidity ?? 3,
  RefreshTokenRotation:
    client.refreshTokenRotation === undefined
      ? undefined
      : {
          Feature: 'ENABLED',
          RetryGracePeriodSeconds: client.refreshTokenRotation.retryGracePeriod,
        },
})

const filled = <Item>(items: readonly Item[]) => (items.length === 0 ? undefined : items)
