/**
 * UpdateUserAttributes: what the app client may write, the person may write, whatever it then decides.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserAttributes.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { verifyWritable } from '../app-client/attribute-permission.ts'
import { attributesOf } from '../attribute/attribute-list.ts'
import { verifyChangedAttributes } from '../attribute/schema.ts'
import { check } from '../checks.ts'
import { contactBy, renderDelivery } from '../delivery/contact.ts'
import { sendCode } from '../delivery/send-code.ts'
import { accessToken, attributeList, textByName } from '../shapes.ts'
import { changePerson, personOf } from './find-person.ts'
import { signedInOperation } from './signed-in-operation.ts'
import { verifyAddressesFree, withAttributes } from './with-attributes.ts'

export const updateUserAttributes = signedInOperation({
  input: structure({
    UserAttributes: required(attributeList),
    AccessToken: required(accessToken),
    ClientMetadata: textByName,
  }),
  checks: ['attributes-writable', 'attributes', 'name-free'],
  run: (call, { pool, client, user }) => {
    const changes = attributesOf(call.input.UserAttributes)
    const steps = [
      ['attributes-writable', () => verifyWritable(client, changes)],
      ['attributes', () => verifyChangedAttributes(pool, changes)],
      ['name-free', () => verifyAddressesFree(pool, user, changes)],
    ] as const
    for (const [id, step] of steps) {
      const outcome = check(call, id, step())
      if (!outcome.ok) return outcome
    }
    const person = withAttributes(user, changes)
    const toVerify = pool.autoVerifiedAttributes
      .filter((name) => changes[name] !== undefined && changes[name] !== user.attributes[name])
      .map((name) => contactBy(person, name))
      .filter((contact) => contact !== undefined)
    const world = toVerify.reduce(
      (standing, contact) => {
        const now = personOf(standing, pool, person)
        return sendCode(standing, now.pool, now.person, contact.attribute, contact)
      },
      changePerson(call.world, pool, person),
    )
    return { ok: true, world, result: { CodeDeliveryDetailsList: toVerify.map(renderDelivery) } }
  },
})
