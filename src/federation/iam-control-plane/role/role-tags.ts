/** TagRole, UntagRole and ListRoleTags. @module */
import { changed, type IamOperation } from '../operation.ts'
import { page } from '../page.ts'
import { paging, required, roleName, tagKeyList, tags } from '../parameter.ts'
import { tagEntries, tagMember, withoutTags, withTags } from '../tags.ts'
import { findModifiableRole, findRole, rolePermission, withRole } from './find-role.ts'

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagRole.html */
export const tagRole: IamOperation = {
  parameters: [required(roleName), required(tags)],
  checks: ['iam-entity', 'iam-input', 'iam-quotas'],
  permissions: rolePermission('iam:TagRole', 'by-arn'),
  run: (call) => {
    const found = findModifiableRole(call)
    if (!found.ok) return found
    const tagged = withTags(found.role.tags, call.parameters, 'ignored')
    return tagged.ok
      ? changed(withRole(call.account, { ...found.role, tags: tagged.tags }))
      : tagged
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagRole.html */
export const untagRole: IamOperation = {
  parameters: [required(roleName), required(tagKeyList)],
  checks: ['iam-entity'],
  permissions: rolePermission('iam:UntagRole', 'by-arn'),
  run: (call) => {
    const found = findModifiableRole(call)
    if (!found.ok) return found
    const left = withoutTags(found.role.tags, call.parameters, 'ignored')
    return changed(withRole(call.account, { ...found.role, tags: left }))
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html */
export const listRoleTags: IamOperation = {
  parameters: [required(roleName), ...paging],
  checks: ['iam-entity', 'iam-input'],
  permissions: rolePermission('iam:ListRoleTags'),
  run: (call) => {
    const found = findRole(call)
    return found.ok
      ? page(tagEntries(found.role.tags), call.parameters, {
          list: 'Tags',
          member: tagMember,
          sortKey: ([key]) => key,
        })
      : found
  },
}
