/** Builds a user pool from what a scenario file says of it. @module */
import { makePasswordVerifier } from '../federation/cognito-idp/srp/password-verifier.ts'
import { makePoolKeys } from '../federation/cognito-idp/tokens/pool-keys.ts'
import type { AttributeDefinition, UserPool } from '../federation/cognito-idp/user-pool.ts'
import { mapRecord } from './map-record.ts'
import type { UserPoolFile } from './user-pool-file.ts'

const text: AttributeDefinition = { type: 'String', mutable: true, required: false }
const flag: AttributeDefinition = { type: 'Boolean', mutable: true, required: false }

/** The pool of that id. @param seed - What its keys' ids and its people's salts are drawn from. */
export function userPoolOf(
  file: UserPoolFile,
  id: string,
  seed: string,
  createdAt: number,
): UserPool {
  const drawn = { seed, turn: 0 }
  return {
    id,
    name: file.name,
    accountId: file.accountId,
    createdAt,
    passwordPolicy: {
      minimumLength: 8,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      temporaryPasswordValidityDays: 7,
    },
    attributes: {
      email: { ...text, required: true },
      email_verified: flag,
      name: text,
      phone_number: text,
      phone_number_verified: flag,
      ...mapRecord(file.customAttributes, ({ mutable }) => ({ ...text, mutable })),
    },
    usernameAttributes: file.usernameAttributes,
    aliasAttributes: [],
    usernameCaseSensitive: false,
    autoVerifiedAttributes: file.autoVerifiedAttributes,
    adminCreateUserOnly: false,
    ...(file.domain === undefined ? {} : { domain: file.domain }),
    clients: mapRecord(file.clients, (client, clientId) => ({
      id: clientId,
      ...client,
      idTokenLifetime: 3600,
      accessTokenLifetime: 3600,
      refreshTokenLifetime: 30 * 86_400,
      enableTokenRevocation: true,
      preventUserExistenceErrors: 'ENABLED' as const,
      allowedOAuthFlows: ['code' as const],
      allowedOAuthFlowsUserPoolClient: true,
    })),
    groups: mapRecord(file.groups, (group, name) => ({ name, createdAt, ...group })),
    users: mapRecord(file.users, ({ password, ...user }, username) => ({
      username,
      ...user,
      status: 'CONFIRMED' as const,
      enabled: true,
      password: makePasswordVerifier(drawn, { id }, username, password),
      createdAt,
      modifiedAt: createdAt,
      codes: {},
      revokedSessions: [],
    })),
    identityProviders: mapRecord(file.identityProviders, (provider, name) => ({
      name,
      ...provider,
      createdAt,
    })),
    keys: makePoolKeys(drawn, id),
    redeemedCodes: [],
  }
}
