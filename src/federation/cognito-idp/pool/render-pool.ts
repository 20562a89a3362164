/** A user pool as the API describes it. @module */
import type { Account } from '../../iam/account.ts'
import { renderSchema } from '../attribute/schema-input.ts'
import { renderPasswordPolicy } from '../password/policy.ts'
import type { UserPool } from '../user-pool.ts'
import { poolArn, regionOfPool } from './find-pool.ts'

export const renderPool = (account: Account, pool: UserPool): object => ({
  Id: pool.id,
  Name: pool.name,
  Policies: renderPasswordPolicy(pool.passwordPolicy),
  DeletionProtection: pool.deletionProtection ?? 'INACTIVE',
  LambdaConfig: {},
  LastModifiedDate: pool.modifiedAt ?? pool.createdAt,
  CreationDate: pool.createdAt,
  SchemaAttributes: renderSchema(pool.attributes),
  AutoVerifiedAttributes: filled(pool.autoVerifiedAttributes),
  AliasAttributes: filled(pool.aliasAttributes),
  UsernameAttributes: filled(pool.usernameAttributes),
  MfaConfiguration: 'OFF',
  EstimatedNumberOfUsers: Object.keys(pool.users).length,
  EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT' },
  UserPoolTags: pool.tags ?? {},
  Domain: pool.domain,
  AdminCreateUserConfig: {
    AllowAdminCreateUserOnly: pool.adminCreateUserOnly,
    UnusedAccountValidityDays: pool.passwordPolicy.temporaryPasswordValidityDays,
  },
  UsernameConfiguration: { CaseSensitive: pool.usernameCaseSensitive },
  Arn: poolArn(account, regionOfPool(pool), pool.id),
  AccountRecoverySetting: pool.accountRecovery && {
    RecoveryMechanisms: pool.accountRecovery.map((name, index) => ({
      Priority: index + 1,
      Name: name,
    })),
  },
  UserPoolTier: 'ESSENTIALS',
})

const filled = <Item>(items: readonly Item[]) => (items.length === 0 ? undefined : items)
