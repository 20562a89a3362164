/** The role that a call names, and what the caller must be allowed to do with it. @module */
import { type Account, type Role, roleArn } from '../../iam/account.ts'
import { entryOf } from '../../lookup.ts'
import type { IamCall, IamRefusal, Permission } from '../operation.ts'
import { noSuchEntity, unmodifiableEntity } from '../refusals.ts'
import { requestTagKeys, resourceTagKeys } from '../tags.ts'

type FoundRole =
  | { readonly ok: true; readonly role: Role }
  | { readonly ok: false; readonly refusal: IamRefusal }

const namedRole = ({ account, parameters }: IamCall): Role | undefined =>
  entryOf(account.roles, parameters.get('RoleName') ?? '')

/** The role by its name. */
export function findRole(call: IamCall): FoundRole {
  const role = namedRole(call)
  return role
    ? { ok: true, role }
    : noSuchEntity(`The role with name ${call.parameters.get('RoleName')} cannot be found.`)
}

/** The role, unless it is one of those that only AWS changes. */
export function findModifiableRole(call: IamCall): FoundRole {
  const found = findRole(call)
  return found.ok && /^\/aws-(service-role|reserved)\//.test(found.role.path)
    ? unmodifiableEntity(
        `Cannot perform the operation on the protected role '${found.role.name}' - this role is only modifiable by AWS`,
      )
    : found
}

/** The account with the role as it is now. */
export const withRole = (account: Account, role: Role): Account => ({
  ...account,
  roles: { ...account.roles, [role.name]: role },
})

/** One action on the role; refusals call it `role photos`, or by its ARN where tags are concerned. */
export const rolePermission =
  (action: string, names: 'by-name' | 'by-arn' = 'by-name') =>
  (call: IamCall): readonly [Permission] => {
    const role = namedRole(call)
    const name = call.parameters.get('RoleName') ?? ''
    const { partition, id } = call.account
    const resource = role ? roleArn(call.account, role) : `arn:${partition}:iam::${id}:role/${name}`
    return [
      {
        action,
        resource,
        ...(names === 'by-name' ? { named: `role ${name}` } : {}),
        context: { ...resourceTagKeys(role?.tags), ...requestTagKeys(call.parameters) },
      },
    ]
  }
