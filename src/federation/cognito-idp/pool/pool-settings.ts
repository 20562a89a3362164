/** The settings of a pool that CreateUserPool and UpdateUserPool have in common. @module */
import {
  boolean,
  integer,
  list,
  map,
  required,
  structure,
  text,
  type ValueOf,
} from '../../aws-json/shape.ts'
import { isVerifiable } from '../delivery/contact.ts'
import { policies, readPasswordPolicy } from '../password/policy.ts'
import { resourceName } from '../shapes.ts'
import type { UserPool } from '../user-pool.ts'

const verifiable = text({ values: ['phone_number', 'email'] })

export const poolSettingMembers = {
  PoolName: resourceName,
  Policies: policies,
  DeletionProtection: text({ values: ['ACTIVE', 'INACTIVE'] }),
  AutoVerifiedAttributes: list(verifiable),
  UserPoolTags: map(text({ length: [1, 128] }), text({ length: [0, 256] })),
  AdminCreateUserConfig: structure({
    AllowAdminCreateUserOnly: boolean(),
    UnusedAccountValidityDays: integer([0, 365]),
  }),
  AccountRecoverySetting: structure({
    RecoveryMechanisms: list(
      structure({
        Priority: required(integer([1, 2])),
        Name: required(text({ values: ['verified_email', 'verified_phone_number', 'admin_only'] })),
      }),
      [1, 2],
    ),
  }),
}

const settings = structure(poolSettingMembers)
export type PoolSettings = ValueOf<typeof settings>

type Settled = Pick<
  UserPool,
  | 'passwordPolicy'
  | 'deletionProtection'
  | 'autoVerifiedAttributes'
  | 'tags'
  | 'adminCreateUserOnly'
  | 'accountRecovery'
>

/** What the settings say; each of which nothing is said has its default. */
export function readPoolSettings(input: PoolSettings): Settled {
  const recovery = input.AccountRecoverySetting?.RecoveryMechanisms
  return {
    passwordPolicy: readPasswordPolicy(input.Policies),
    deletionProtection: input.DeletionProtection === 'ACTIVE' ? 'ACTIVE' : 'INACTIVE',
    autoVerifiedAttributes: (input.AutoVerifiedAttributes ?? []).filter(isVerifiable),
    tags: input.UserPoolTags ?? {},
    adminCreateUserOnly: input.AdminCreateUserConfig?.AllowAdminCreateUserOnly ?? false,
    ...(recovery
      ? {
          accountRecovery: recovery
            .toSorted((one, other) => one.Priority - other.Priority)
            .map(({ Name }) => Name)
            .filter(isRecovery),
        }
      : {}),
  }
}

const isRecovery = (name: string): name is NonNullable<UserPool['accountRecovery']>[number] =>
  ['verified_email', 'verified_phone_number', 'admin_only'].includes(name)
