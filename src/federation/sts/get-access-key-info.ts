/**
 * GetAccessKeyInfo: which account an access key id belongs to. Of a key that exists it is the owner's,
 * of any other what the id itself says.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html
 * @module
 */
import { checklist, type PlannedCheck } from '../checklist.ts'
import { accountOfAccessKeyId } from '../credentials/access-key-id.ts'
import { authenticate } from '../credentials/authenticate.ts'
import { queryRefusal } from '../credentials/authentication-refusal.ts'
import { joinedViolations, violationsOf } from '../encoding/parameter-constraints.ts'
import { accepted, refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { mayAskForAccounts } from './credentials-in-use.ts'
import type { StsOperation } from './operation.ts'
import { validationError } from './refusals.ts'

const plan: readonly PlannedCheck<'caller' | 'access-key'>[] = [
  { id: 'caller', title: 'The call is signed by a principal that AWS knows', fact: 'sts-signed' },
  { id: 'access-key', title: 'The id has the form of an access key id', fact: 'sts-access-key' },
]

/** The account's twelve digits. */
export const getAccessKeyInfo: StsOperation = async (world, parameters, _call, request) => {
  const list = checklist(plan)
  const authentication = await authenticate(world, request, { name: 'sts' })
  if (!authentication.ok) {
    list.fail('caller')
    const outcome = refused(await queryRefusal(authentication.failure))
    return { world, outcome, checks: list.checks() }
  }
  const credentials = mayAskForAccounts(authentication.principal)
  if (!credentials.ok) {
    list.fail('caller', { note: credentials.refusal.message })
    return { world, outcome: credentials, checks: list.checks() }
  }
  list.pass('caller')
  const accessKeyId = parameters.get('AccessKeyId')
  const violations = violationsOf(accessKeyId, {
    member: 'accessKeyId',
    required: true,
    pattern: ['[\\w]*', /^\w*$/],
    length: [16, 128],
  })
  const account = ownerOf(world, accessKeyId ?? '') ?? accountOfAccessKeyId(accessKeyId ?? '')
  if (violations.length > 0 || account === undefined) {
    list.fail('access-key', { actual: accessKeyId ?? 'none' })
    const message =
      violations.length > 0
        ? joinedViolations(violations)
        : `${accessKeyId} is not a valid access key id`
    return { world, outcome: refused(validationError(message)), checks: list.checks() }
  }
  list.pass('access-key')
  return { world, outcome: accepted([['Account', account]]), checks: list.checks() }
}

/** A user's long-term key: a demonstration key carries no account. */
const ownerOf = ({ accounts }: World, accessKeyId: string): string | undefined =>
  Object.values(accounts).find(({ users }) =>
    Object.values(users).some(({ accessKeys }) => Object.hasOwn(accessKeys, accessKeyId)),
  )?.id
