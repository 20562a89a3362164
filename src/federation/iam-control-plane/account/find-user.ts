/** The user that a call names, and what the caller must be allowed to do with them. @module */
import type { User } from '../../iam/account.ts'
import { entryOf } from '../../lookup.ts'
import type { IamCall, IamRefusal, Permission } from '../operation.ts'
import { noSuchEntity, validationError } from '../refusals.ts'

type FoundUser =
  | { readonly ok: true; readonly user: User }
  | { readonly ok: false; readonly refusal: IamRefusal }

const nameOf = ({ parameters, principal }: IamCall): string | undefined =>
  parameters.get('UserName') ?? (principal.kind === 'user' ? principal.user.name : undefined)

/** The user by name, or the caller where none is given. */
export function findUser(call: IamCall): FoundUser {
  const name = nameOf(call)
  if (name === undefined)
    return validationError('Must specify userName when calling with non-User credentials')
  const user = entryOf(call.account.users, name)
  return user ? { ok: true, user } : noSuchEntity(`The user with name ${name} cannot be found.`)
}

export const userArn = (
  { account }: IamCall,
  { path, name }: Pick<User, 'path' | 'name'>,
): string => `arn:${account.partition}:iam::${account.id}:user${path}${name}`

/**
 * One action on the user; refusals call it `user ana`. None where a role's session names nobody: that
 * is said before it is asked what the session may.
 */
export const userPermission =
  (action: string) =>
  (call: IamCall): readonly Permission[] => {
    const name = nameOf(call)
    if (name === undefined) return []
    const resource = userArn(call, entryOf(call.account.users, name) ?? { path: '/', name })
    return [{ action, resource, named: `user ${name}` }]
  }
