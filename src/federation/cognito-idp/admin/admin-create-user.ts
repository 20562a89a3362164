/**
 * AdminCreateUser: an administrator writes a person in, with a temporary password.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_AdminCreateUser.html
 * @module
 */
import { boolean, list, required, structure, text } from '../../aws-json/shape.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { attributesOf } from '../attribute/attribute-list.ts'
import { verifyNewAttributes } from '../attribute/schema.ts'
import { check } from '../checks.ts'
import { verifyPassword } from '../password/policy.ts'
import { verifiedAliases, verifyAliasesFree, withAliasesTakenOver } from '../person/alias.ts'
import { changePerson, findPerson } from '../person/find-person.ts'
import {
  attributesWithName,
  newPerson,
  verifyNameFree,
  verifyUsername,
  withPassword,
} from '../person/new-person.ts'
import { renderListedPerson } from '../person/render-person.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { accountExists, refusal } from '../refusals.ts'
import { attributeList, password, textByName, username, userPoolId } from '../shapes.ts'
import type { PoolUser, UserPool } from '../user-pool.ts'
import { drawTemporaryPassword, invite, temporaryUntil } from './invitation.ts'

export const adminCreateUser = poolOperation({
  action: 'AdminCreateUser',
  input: structure({
    UserPoolId: required(userPoolId),
    Username: required(username),
    UserAttributes: attributeList,
    ValidationData: attributeList,
    TemporaryPassword: password,
    ForceAliasCreation: boolean(),
    MessageAction: text({ values: ['RESEND', 'SUPPRESS'] }),
    DesiredDeliveryMediums: list(text({ values: ['SMS', 'EMAIL'] })),
    ClientMetadata: textByName,
  }),
  checks: ['username', 'password-policy', 'attributes', 'name-free', 'person', 'status'],
  run: (call, pool) => {
    const { world, input } = call
    const chosen = input.TemporaryPassword ?? drawTemporaryPassword(world, pool.passwordPolicy)
    const again = input.MessageAction === 'RESEND'
    const attributes = attributesWithName(pool, input.Username, attributesOf(input.UserAttributes))
    const aliases = verifiedAliases(pool, attributes)
    const moves = input.ForceAliasCreation === true
    const steps = [
      ['username', () => verifyUsername(pool, input.Username)],
      ['password-policy', () => verifyPassword(pool.passwordPolicy, chosen, 'later')],
      ['attributes', () => verifyNewAttributes(pool, attributes)],
      ['name-free', () => verifyNameFree(pool, input.Username, 'User account already exists')],
      [
        'name-free',
        () =>
          moves ? accepted(undefined) : verifyAliasesFree(pool, undefined, aliases, accountExists),
      ],
    ] as const
    for (const [id, step] of again ? [] : steps) {
      const outcome = check(call, id, step())
      if (!outcome.ok) return outcome
    }
    const invited = again
      ? check(call, 'status', verifyInvited(pool, input.Username))
      : accepted(
          newPerson(world, pool, input.Username, { status: 'FORCE_CHANGE_PASSWORD', attributes }),
        )
    if (!invited.ok) return invited
    const until = temporaryUntil(world, pool)
    const person = withPassword(world, pool, invited.value, chosen, until)
    const standing = moves && !again ? withAliasesTakenOver(pool, person, aliases) : pool
    const changed = changePerson(world, standing, person)
    const media = input.DesiredDeliveryMediums ?? ['SMS']
    return {
      ok: true,
      world:
        input.MessageAction === 'SUPPRESS'
          ? changed
          : invite(changed, person, { name: input.Username, password: chosen, media }),
      result: { User: renderListedPerson(person) },
    }
  },
})

/** Only who has not answered an invitation yet gets another; the text is ours. */
function verifyInvited(pool: UserPool, name: string): Outcome<PoolUser> {
  const found = findPerson(pool, name)
  return found.ok && found.value.status !== 'FORCE_CHANGE_PASSWORD'
    ? refusal(
        'UnsupportedUserStateException',
        `Resend not possible. ${found.value.status} is the current status of the user.`,
      )
    : found
}
