/**
 * ConfirmSignUp: the code came back, so the address is the person's.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html
 * @module
 */
import { boolean, required, structure } from '../../aws-json/shape.ts'
import { accepted } from '../../refusal.ts'
import { clientOperation } from '../app-client/client-operation.ts'
import { check } from '../checks.ts'
import { contactToVerify } from '../delivery/contact.ts'
import { redeemCode } from '../delivery/verify-code.ts'
import { verifyAliasesFree, withAliasesTakenOver } from '../person/alias.ts'
import { personForApp } from '../person/person-for-app.ts'
import { codeMismatch } from '../refusals.ts'
import { clientId, confirmationCode, secretHash, textByName, username } from '../shapes.ts'
import { confirmPerson, verifyUnconfirmed } from './confirm-person.ts'

export const confirmSignUp = clientOperation({
  input: structure({
    ClientId: required(clientId),
    SecretHash: secretHash,
    Username: required(username),
    ConfirmationCode: required(confirmationCode),
    ForceAliasCreation: boolean(),
    ClientMetadata: textByName,
  }),
  checks: ['person', 'status', 'code', 'name-free'],
  run: (call, { pool, client }) => {
    const { world, input } = call
    const found = check(call, 'person', personForApp(pool, client, input.Username, codeMismatch()))
    if (!found.ok) return found
    const status = check(call, 'status', verifyUnconfirmed(found.value))
    if (!status.ok) return status
    const redeemed = check(
      call,
      'code',
      redeemCode(world, pool, found.value, 'sign-up', input.ConfirmationCode),
    )
    if (!redeemed.ok) return redeemed
    const person = redeemed.value
    const contact = contactToVerify(pool, person)
    const contacts = contact ? [contact] : []
    const moves = input.ForceAliasCreation === true
    const free = moves ? accepted(undefined) : verifyAliasesFree(pool, person, contacts)
    const alias = check(call, 'name-free', free)
    if (!alias.ok) return alias
    const standing = moves ? withAliasesTakenOver(pool, person, contacts) : pool
    return { ok: true, world: confirmPerson(world, standing, person, contact) }
  },
})
