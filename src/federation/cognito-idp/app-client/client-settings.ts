/** The settings of an app client, as they are written by CreateUserPoolClient and UpdateUserPoolClient. @module */
import {
  boolean,
  integer,
  list,
  required,
  structure,
  text,
  type ValueOf,
} from '../../aws-json/shape.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { invalidParameter, refusal } from '../refusals.ts'
import { providerName, redirectUrl, resourceName } from '../shapes.ts'
import type { AppClient, UserPool } from '../user-pool.ts'
import { attributePermission } from './attribute-permission.ts'
import { oauthSettings } from './oauth-settings.ts'
import { lifetimeMembers, readLifetimes } from './token-lifetimes.ts'

const authFlow = text({
  values: [
    'ADMIN_NO_SRP_AUTH',
    'CUSTOM_AUTH_FLOW_ONLY',
    'USER_PASSWORD_AUTH',
    'ALLOW_ADMIN_USER_PASSWORD_AUTH',
    'ALLOW_CUSTOM_AUTH',
    'ALLOW_USER_PASSWORD_AUTH',
    'ALLOW_USER_SRP_AUTH',
    'ALLOW_REFRESH_TOKEN_AUTH',
    'ALLOW_USER_AUTH',
  ],
})

const permissionList = list(text({ length: [1, 2048] }))
const urls = list(redirectUrl, [0, 100])
const scope = text({
  pattern: ['[\\x21\\x23-\\x5B\\x5D-\\x7E]+', /^[\x21\x23-\x5B\x5D-\x7E]+$/],
  length: [1, 256],
})

/** The members that creating and updating have in common. */
export const settingMembers = {
  ClientName: resourceName,
  ...lifetimeMembers,
  ReadAttributes: permissionList,
  WriteAttributes: permissionList,
  ExplicitAuthFlows: list(authFlow),
  SupportedIdentityProviders: list(providerName),
  CallbackURLs: urls,
  LogoutURLs: urls,
  DefaultRedirectURI: redirectUrl,
  AllowedOAuthFlows: list(text({ values: ['code', 'implicit', 'client_credentials'] }), [0, 3]),
  AllowedOAuthScopes: list(scope, [0, 50]),
  AllowedOAuthFlowsUserPoolClient: boolean(),
  PreventUserExistenceErrors: text({ values: ['LEGACY', 'ENABLED'] }),
  EnableTokenRevocation: boolean(),
  EnablePropagateAdditionalUserContextData: boolean(),
  AuthSessionValidity: integer([3, 15]),
  RefreshTokenRotation: structure({
    Feature: required(text({ values: ['ENABLED', 'DISABLED'] })),
    RetryGracePeriodSeconds: integer([0, 60]),
  }),
}

const settings = structure(settingMembers)
export type ClientSettings = ValueOf<typeof settings>

/** What stays of a client whatever its settings are. */
type Standing = Pick<AppClient, 'id' | 'name' | 'secret' | 'createdAt'>

/**
 * The client with these settings and no others: what is not said is set to its default, for new
 * clients and for old ones alike.
 */
export function clientOf(
  pool: UserPool,
  standing: Standing,
  input: ClientSettings,
  doing: 'creating' | 'updating',
): Outcome<AppClient> {
  const lifetimes = readLifetimes(input)
  if (!lifetimes.ok) return lifetimes
  const flows = readAuthFlows(input.ExplicitAuthFlows)
  if (!flows.ok) return flows
  const read = attributePermission(pool, input.ReadAttributes, 'read', doing)
  if (!read.ok) return read
  const write = attributePermission(pool, input.WriteAttributes, 'write', doing)
  if (!write.ok) return write
  const oauth = oauthSettings(pool, input, standing.secret !== undefined)
  if (!oauth.ok) return oauth
  const rotation = input.RefreshTokenRotation
  if (rotation?.Feature === 'ENABLED' && flows.value.includes('ALLOW_REFRESH_TOKEN_AUTH'))
    return refusal('InvalidParameterException', rotationClash)
  return accepted({
    ...standing,
    name: input.ClientName ?? standing.name,
    ...lifetimes.value,
    explicitAuthFlows: flows.value,
    ...(read.value ? { readAttributes: read.value } : {}),
    ...(write.value ? { writeAttributes: write.value } : {}),
    ...(rotation?.Feature === 'ENABLED'
      ? { refreshTokenRotation: { retryGracePeriod: rotation.RetryGracePeriodSeconds ?? 0 } }
      : {}),
    enableTokenRevocation: input.EnableTokenRevocation ?? true,
    preventUserExistenceErrors:
      input.PreventUserExistenceErrors === 'ENABLED' ? 'ENABLED' : 'LEGACY',
    authSessionValidity: input.AuthSessionValidity ?? 3,
    ...oauth.value,
  })
}

/** "GetTokensFromRefreshToken" takes the place of the flow where refresh tokens rotate; the text is ours. */
const rotationClash =
  'Refresh token rotation and the ALLOW_REFRESH_TOKEN_AUTH flow cannot be enabled at the same time.'

/** The flows; without a word, those by SRP, by Lambda triggers and by refresh token. */
function readAuthFlows(given: readonly string[] | undefined): Outcome<readonly string[]> {
  const flows = given ?? ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH']
  const current = flows.filter((flow) => flow.startsWith('ALLOW_'))
  // The rule is the API reference's, the text is ours.
  return current.length > 0 && current.length < flows.length
    ? invalidParameter(
        'ExplicitAuthFlows with and without the prefix ALLOW_ cannot be used together.',
      )
    : accepted(flows)
}
