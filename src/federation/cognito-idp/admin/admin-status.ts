/**
 * An administrator on a person as a whole: AdminGetUser, AdminConfirmSignUp, AdminDisableUser,
 * AdminEnableUser, AdminUserGlobalSignOut, AdminResetUserPassword and AdminDeleteUser.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminGetUser.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { check } from '../checks.ts'
import { sendCode } from '../delivery/send-code.ts'
import { verifyContact, verifyResettable } from '../password/recovery.ts'
import { changePerson, removePerson } from '../person/find-person.ts'
import { renderPerson } from '../person/render-person.ts'
import { textByName, username, userPoolId } from '../shapes.ts'
import { confirmPerson, verifyUnconfirmed } from '../sign-up/confirm-person.ts'
import { signedOutEverywhere } from '../tokens/revocation.ts'
import { personOperation } from './person-operation.ts'

const naming = structure({ UserPoolId: required(userPoolId), Username: required(username) })

const withMetadata = structure({
  UserPoolId: required(userPoolId),
  Username: required(username),
  ClientMetadata: textByName,
})

export const adminGetUser = personOperation({
  action: 'AdminGetUser',
  input: naming,
  run: (_call, { person }) => ({ ok: true, result: renderPerson(person) }),
})

/** No address is verified by it. */
export const adminConfirmSignUp = personOperation({
  action: 'AdminConfirmSignUp',
  input: withMetadata,
  checks: ['status'],
  run: (call, { pool, person }) => {
    const status = check(call, 'status', verifyUnconfirmed(person))
    return status.ok
      ? { ok: true, world: confirmPerson(call.world, pool, person, undefined) }
      : status
  },
})

/** Sessions end with it. */
export const adminDisableUser = personOperation({
  action: 'AdminDisableUser',
  input: naming,
  run: ({ world }, { pool, person }) => ({
    ok: true,
    world: changePerson(world, pool, { ...signedOutEverywhere(world, person), enabled: false }),
  }),
})

export const adminEnableUser = personOperation({
  action: 'AdminEnableUser',
  input: naming,
  run: ({ world }, { pool, person }) => ({
    ok: true,
    world: changePerson(world, pool, { ...person, enabled: true }),
  }),
})

export const adminUserGlobalSignOut = personOperation({
  action: 'AdminUserGlobalSignOut',
  input: naming,
  run: ({ world }, { pool, person }) => ({
    ok: true,
    world: changePerson(world, pool, signedOutEverywhere(world, person)),
  }),
})

export const adminResetUserPassword = personOperation({
  action: 'AdminResetUserPassword',
  input: withMetadata,
  checks: ['status', 'recovery'],
  run: (call, { pool, person }) => {
    const status = check(call, 'status', verifyResettable(person))
    if (!status.ok) return status
    const contact = check(call, 'recovery', verifyContact(pool, person))
    if (!contact.ok) return contact
    const reset = { ...person, status: 'RESET_REQUIRED' as const }
    return { ok: true, world: sendCode(call.world, pool, reset, 'password', contact.value) }
  },
})

export const adminDeleteUser = personOperation({
  action: 'AdminDeleteUser',
  input: naming,
  run: ({ world }, { pool, person }) => ({ ok: true, world: removePerson(world, pool, person) }),
})
