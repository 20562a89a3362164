/**
 * GetUserAttributeVerificationCode and VerifyUserAttribute: an address is shown to be the person's.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_VerifyUserAttribute.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { check } from '../checks.ts'
import { type Contact, contactBy, isVerifiable, renderDelivery } from '../delivery/contact.ts'
import { sendCode } from '../delivery/send-code.ts'
import { redeemCode } from '../delivery/verify-code.ts'
import { invalidParameter } from '../refusals.ts'
import { accessToken, attributeName, confirmationCode, textByName } from '../shapes.ts'
import type { PoolUser } from '../user-pool.ts'
import { verifyAliasesFree } from './alias.ts'
import { changePerson } from './find-person.ts'
import { signedInOperation } from './signed-in-operation.ts'

export const getUserAttributeVerificationCode = signedInOperation({
  input: structure({
    AccessToken: required(accessToken),
    AttributeName: required(attributeName),
    ClientMetadata: textByName,
  }),
  checks: ['attributes'],
  run: (call, { pool, user }) => {
    const contact = check(call, 'attributes', findContact(user, call.input.AttributeName))
    if (!contact.ok) return contact
    const { value } = contact
    return {
      ok: true,
      world: sendCode(call.world, pool, user, value.attribute, value),
      result: { CodeDeliveryDetails: renderDelivery(value) },
    }
  },
})

export const verifyUserAttribute = signedInOperation({
  input: structure({
    AccessToken: required(accessToken),
    AttributeName: required(attributeName),
    Code: required(confirmationCode),
  }),
  checks: ['attributes', 'code', 'name-free'],
  run: (call, { pool, user }) => {
    const { world, input } = call
    const contact = check(call, 'attributes', findContact(user, input.AttributeName))
    if (!contact.ok) return contact
    const { attribute } = contact.value
    const redeemed = check(call, 'code', redeemCode(world, pool, user, attribute, input.Code))
    if (!redeemed.ok) return redeemed
    const free = check(call, 'name-free', verifyAliasesFree(pool, user, [contact.value]))
    if (!free.ok) return free
    const attributes = { ...redeemed.value.attributes, [`${attribute}_verified`]: 'true' }
    return { ok: true, world: changePerson(world, pool, { ...redeemed.value, attributes }) }
  },
})

/** The texts are ours. */
function findContact(person: PoolUser, name: string): Outcome<Contact> {
  if (!isVerifiable(name)) return invalidParameter(`${name} cannot be verified.`)
  const contact = contactBy(person, name)
  return contact ? accepted(contact) : invalidParameter(`User does not have the attribute ${name}.`)
}
