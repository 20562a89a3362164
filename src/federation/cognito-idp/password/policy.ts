/**
 * A pool's password policy: as it is set, as it is shown, and whether a password keeps it.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 * @module
 */
import { boolean, integer, structure, type ValueOf } from '../../aws-json/shape.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { refusal } from '../refusals.ts'
import type { PasswordPolicy } from '../user-pool.ts'

export const policies = structure({
  PasswordPolicy: structure({
    MinimumLength: integer([6, 99]),
    RequireUppercase: boolean(),
    RequireLowercase: boolean(),
    RequireNumbers: boolean(),
    RequireSymbols: boolean(),
    PasswordHistorySize: integer([0, 24]),
    TemporaryPasswordValidityDays: integer([0, 365]),
  }),
})

type Policies = ValueOf<typeof policies>

/** What a pool has of which nothing is said: eight characters of all four kinds. */
const defaultPasswordPolicy: PasswordPolicy = {
  minimumLength: 8,
  requireUppercase: true,
  requireLowercase: true,
  requireNumbers: true,
  requireSymbols: true,
  temporaryPasswordValidityDays: 7,
}

/** Where a policy is given, what it does not say is not required. */
export function readPasswordPolicy(input: Policies | undefined): PasswordPolicy {
  const given = input?.PasswordPolicy
  if (!given) return defaultPasswordPolicy
  return {
    minimumLength: given.MinimumLength ?? defaultPasswordPolicy.minimumLength,
    requireUppercase: given.RequireUppercase ?? false,
    requireLowercase: given.RequireLowercase ?? false,
    requireNumbers: given.RequireNumbers ?? false,
    requireSymbols: given.RequireSymbols ?? false,
    temporaryPasswordValidityDays:
      given.TemporaryPasswordValidityDays || defaultPasswordPolicy.temporaryPasswordValidityDays,
    ...(given.PasswordHistorySize ? { historySize: given.PasswordHistorySize } : {}),
  }
}

/** As the API describes it: without the history where it is not enforced. */
export const renderPasswordPolicy = (policy: PasswordPolicy): object => ({
  PasswordPolicy: {
    MinimumLength: policy.minimumLength,
    RequireUppercase: policy.requireUppercase,
    RequireLowercase: policy.requireLowercase,
    RequireNumbers: policy.requireNumbers,
    RequireSymbols: policy.requireSymbols,
    PasswordHistorySize: policy.historySize,
    TemporaryPasswordValidityDays: policy.temporaryPasswordValidityDays,
  },
})

/** What counts as a symbol; a space does within a password. */
const symbol = /[\^$*.[\]{}()?"!@#%&/\\,><':;|_~`=+\- ]/

/**
 * Whether a password keeps the policy; the first rule that it breaks is named.
 *
 * @param occasion - SignUp says it in other words than all other operations.
 */
export function verifyPassword(
  policy: PasswordPolicy,
  password: string,
  occasion: 'sign-up' | 'later',
): Outcome<undefined> {
  const broken = rules.find(([applies, holds]) => applies(policy) && !holds(password, policy))
  if (!broken) return accepted(undefined)
  const said = occasion === 'sign-up' ? 'did not conform with policy' : 'does not conform to policy'
  return refusal('InvalidPasswordException', `Password ${said}: ${broken[2]}`)
}

type Rule = readonly [
  applies: (policy: PasswordPolicy) => boolean,
  holds: (password: string, policy: PasswordPolicy) => boolean,
  says: string,
]

const rules: readonly Rule[] = [
  [
    () => true,
    (password, { minimumLength }) => password.length >= minimumLength,
    'Password not long enough',
  ],
  [
    ({ requireUppercase }) => requireUppercase,
    (password) => /[A-Z]/.test(password),
    'Password must have uppercase characters',
  ],
  [
    ({ requireLowercase }) => requireLowercase,
    (password) => /[a-z]/.test(password),
    'Password must have lowercase characters',
  ],
  [
    ({ requireNumbers }) => requireNumbers,
    (password) => /\d/.test(password),
    'Password must have numeric characters',
  ],
  [
    ({ requireSymbols }) => requireSymbols,
    (password) => symbol.test(password),
    'Password must have symbol characters',
  ],
]
