/**
 * Where a code goes: to the address or the number of a person.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html
 * @module
 */
import { masked } from '../attribute/address.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'

/** An attribute by which a person can be reached, and its value. */
export interface Contact {
  readonly attribute: 'email' | 'phone_number'
  readonly address: string
}

/** Whether the attribute is one that people can be reached at, and so one that a code can verify. */
export const isVerifiable = (name: string): name is Contact['attribute'] =>
  name === 'email' || name === 'phone_number'

/** By that attribute, where the person has it. */
export function contactBy(
  { attributes }: Pick<PoolUser, 'attributes'>,
  attribute: Contact['attribute'],
): Contact | undefined {
  const address = attributes[attribute]
  return address ? { attribute, address } : undefined
}

/** Where a sign-up is confirmed: at what the pool verifies by itself, by text rather than by mail. */
export const contactToVerify = (pool: UserPool, person: PoolUser): Contact | undefined =>
  preferText
    .filter((attribute) => pool.autoVerifiedAttributes.includes(attribute))
    .map((attribute) => contactBy(person, attribute))
    .find((contact) => contact !== undefined)

const preferText = ['phone_number', 'email'] as const

/** Where a forgotten password is reset: what was verified before, in the pool's order. */
export const contactToRecover = (pool: UserPool, person: PoolUser): Contact | undefined =>
  (pool.accountRecovery?.flatMap(recoveryAttribute) ?? preferText)
    .filter((attribute) => person.attributes[`${attribute}_verified`] === 'true')
    .map((attribute) => contactBy(person, attribute))
    .find((contact) => contact !== undefined)

const recoveryAttribute = (
  name: NonNullable<UserPool['accountRecovery']>[number],
): readonly Contact['attribute'][] => {
  if (name === 'admin_only') return []
  return [name === 'verified_email' ? 'email' : 'phone_number']
}

/** What an app may know of it. */
export const renderDelivery = ({ attribute, address }: Contact): object => ({
  Destination: masked(address),
  DeliveryMedium: attribute === 'email' ? 'EMAIL' : 'SMS',
  AttributeName: attribute,
})

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Where a code for somebody who does not exist is said to go: always the same for one name. */
export function simulatedContact(name: string): Contact {
  const sum = [...name].reduce(
    (total, character) => total * 31 + (character.codePointAt(0) ?? 0),
    7,
  )
  const letter = letters[sum % letters.length] ?? 'a'
  return { attribute: 'email', address: `${name.slice(0, 1)}@${letter}` }
}
