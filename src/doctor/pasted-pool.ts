/** An identity pool as the AWS CLI prints it: the pool, its roles, its attributes for access control. @module */
import {
  array,
  boolean,
  config,
  exactOptional,
  object,
  enum as oneOf,
  record,
  string,
} from 'zod/mini'
import {
  type NewSettings,
  newSettings,
} from '../federation/cognito-identity/identity-pool/pool-settings.ts'
import { keptMappings } from '../federation/cognito-identity/identity-pool/role-mapping.ts'
import type { IdentityPool } from '../federation/cognito-identity/identity-pool.ts'
import { parseJsonObject } from '../federation/jose/decode-jwt.ts'
import type { Unreadable } from './examination.ts'
import { documentsIn, type PastedDocument } from './pasted-documents.ts'
import type { QuestionedPool } from './question.ts'
import { brokenJson } from './reading-problems.ts'

// A page may not make code out of text (its Content-Security-Policy).
config({ jitless: true })

/** What of a pool was pasted; each member may be missing. */
export interface PastedPool {
  readonly id?: string
  readonly settings?: NewSettings & Pick<IdentityPool, 'developerProviderName'>
  readonly roles?: Pick<IdentityPool, 'roles' | 'roleMappings'>
  readonly principalTags?: IdentityPool['principalTags']
}

const describedPool = object({
  IdentityPoolId: string(),
  IdentityPoolName: string(),
  AllowUnauthenticatedIdentities: boolean(),
  AllowClassicFlow: exactOptional(boolean()),
  SupportedLoginProviders: exactOptional(record(string(), string())),
  DeveloperProviderName: exactOptional(string()),
  OpenIdConnectProviderARNs: exactOptional(array(string())),
  CognitoIdentityProviders: exactOptional(
    array(
      object({
        ProviderName: string(),
        ClientId: string(),
        ServerSideTokenCheck: exactOptional(boolean()),
      }),
    ),
  ),
  SamlProviderARNs: exactOptional(array(string())),
})

const rule = object({
  Claim: string(),
  MatchType: oneOf(['Equals', 'Contains', 'StartsWith', 'NotEqual']),
  Value: string(),
  RoleARN: string(),
})

const poolRoles = object({
  IdentityPoolId: exactOptional(string()),
  Roles: exactOptional(
    object({ authenticated: exactOptional(string()), unauthenticated: exactOptional(string()) }),
  ),
  RoleMappings: exactOptional(
    record(
      string(),
      object({
        Type: oneOf(['Token', 'Rules']),
        AmbiguousRoleResolution: exactOptional(oneOf(['AuthenticatedRole', 'Deny'])),
        RulesConfiguration: exactOptional(object({ Rules: array(rule) })),
      }),
    ),
  ),
})

const poolTags = object({
  IdentityProviderName: string(),
  UseDefaults: exactOptional(boolean()),
  PrincipalTags: exactOptional(record(string(), string())),
})

/** What was pasted, and what of it cannot be read; the same kind twice is what it was last. */
export function readPool({ description, roles }: Pick<QuestionedPool, 'description' | 'roles'>): {
  readonly pool: PastedPool
  readonly problems: Unreadable
} {
  const described = documentsIn(description)
  const further = documentsIn(roles)
  const parts = [...described, ...further].map(readDocument)
  const principalTags = Object.assign({}, ...parts.map((part) => part?.principalTags))
  const pool: PastedPool = Object.assign({}, ...parts, { principalTags })
  const ids = new Set(parts.flatMap((part) => part?.id ?? []))
  return {
    pool,
    problems: {
      ...(described.some((each) => !readDocument(each))
        ? { pool: problemOf(description, 'describe-identity-pool') }
        : {}),
      ...(further.some((each) => !readDocument(each))
        ? { poolRoles: problemOf(roles, 'get-identity-pool-roles') }
        : ids.size > 1
          ? { poolRoles: `Two pools: ${[...ids].join(' and ')}.` }
          : {}),
    },
  }
}

const problemOf = (text: string, command: string): string =>
  text.trim().startsWith('{') && !parseJsonObject(text)
    ? brokenJson
    : `This is not what aws cognito-identity ${command} prints.`

/** `undefined` for a document that says nothing about a pool. */
function readDocument({ kind, text }: PastedDocument): PastedPool | undefined {
  const value = parseJsonObject(text)
  if (kind === 'pool') return readDescription(value)
  if (kind === 'pool-roles') return readRoles(value)
  return kind === 'pool-tags' ? readTags(value) : undefined
}

function readDescription(value: unknown): PastedPool | undefined {
  const { success, data } = describedPool.safeParse(value)
  if (!success) return undefined
  const { IdentityPoolId: id, DeveloperProviderName: developerProviderName } = data
  const named = developerProviderName === undefined ? {} : { developerProviderName }
  return { id, settings: { ...newSettings(data), ...named } }
}

function readRoles(value: unknown): PastedPool | undefined {
  const { success, data } = poolRoles.safeParse(value)
  if (!success) return undefined
  const { IdentityPoolId: id, Roles: roles = {}, RoleMappings: mappings = {} } = data
  return {
    ...(id === undefined ? {} : { id }),
    roles: { roles, roleMappings: keptMappings(mappings) },
  }
}

function readTags(value: unknown): PastedPool | undefined {
  const { success, data } = poolTags.safeParse(value)
  if (!success) return undefined
  const { IdentityProviderName: name, UseDefaults: useDefaults = false, PrincipalTags } = data
  return { principalTags: { [name]: { useDefaults, principalTags: PrincipalTags ?? {} } } }
}
