/** A role as IAM's answers have it. @module */
import { isoDate } from '../../encoding/http-date.ts'
import { percentEncode } from '../../encoding/percent.ts'
import type { XmlNode } from '../../encoding/xml.ts'
import { type Account, type Role, roleArn } from '../../iam/account.ts'
import { tagMembers } from '../tags.ts'

/**
 * Answers differ in what they tell of a role: the one that makes it has neither description nor
 * duration, lists have no tags (recorded).
 */
export type RoleDetail = 'created' | 'described' | 'listed' | 'whole'

/** The members of `Role`. The policy is percent-encoded (RFC 3986), as written. */
export function roleMembers(account: Account, role: Role, detail: RoleDetail): readonly XmlNode[] {
  const tags = Object.keys(role.tags).length > 0
  return [
    ['Path', role.path],
    ['RoleName', role.name],
    ['RoleId', role.id],
    ['Arn', roleArn(account, role)],
    ['CreateDate', isoDate(role.createdAt ?? 0)],
    ['AssumeRolePolicyDocument', percentEncode(role.trustPolicy)],
    ...(detail === 'created' || role.description === undefined
      ? []
      : [['Description', role.description] as const]),
    ...(detail === 'listed' || detail === 'whole'
      ? [['MaxSessionDuration', role.maxSessionDuration] as const]
      : []),
    ...(tags && detail !== 'listed' ? [['Tags', tagMembers(role.tags)] as const] : []),
    ...(detail === 'whole' ? [['RoleLastUsed', []] as const] : []),
  ]
}
