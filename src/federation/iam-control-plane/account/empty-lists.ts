/**
 * Lists of what no account of a simulation has. Tools ask for them before they delete a role or draw an
 * overview, so that they are answered, and are empty.
 *
 * @module
 */
import { found, type IamCall, type IamOperation, type Permission } from '../operation.ts'
import { page } from '../page.ts'
import {
  paging,
  policyPathPrefix,
  required,
  roleName,
  rolePathPrefix,
  userName,
} from '../parameter.ts'
import { findRole, rolePermission } from '../role/find-role.ts'
import { findUser, userPermission } from './find-user.ts'

const nothing = ({ parameters }: IamCall, list: string) =>
  page<string>([], parameters, {
    list,
    member: (name) => ['member', name],
    sortKey: (name) => name,
  })

const inAccount =
  (action: string, resource: string) =>
  ({ account }: IamCall): readonly Permission[] => [
    { action, resource: `arn:${account.partition}:iam::${account.id}:${resource}` },
  ]

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html */
export const listGroups: IamOperation = {
  parameters: [rolePathPrefix, ...paging],
  checks: ['iam-input'],
  permissions: inAccount('iam:ListGroups', 'group/'),
  run: (call) => nothing(call, 'Groups'),
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfiles.html */
export const listInstanceProfiles: IamOperation = {
  parameters: [rolePathPrefix, ...paging],
  checks: ['iam-input'],
  permissions: inAccount('iam:ListInstanceProfiles', 'instance-profile/'),
  run: (call) => nothing(call, 'InstanceProfiles'),
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfilesForRole.html */
export const listInstanceProfilesForRole: IamOperation = {
  parameters: [required(roleName), ...paging],
  checks: ['iam-entity', 'iam-input'],
  permissions: rolePermission('iam:ListInstanceProfilesForRole'),
  run: (call) => {
    const asked = findRole(call)
    return asked.ok ? nothing(call, 'InstanceProfiles') : asked
  },
}

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSAMLProviders.html */
export const listSamlProviders: IamOperation = {
  parameters: [],
  checks: [],
  permissions: inAccount('iam:ListSAMLProviders', 'saml-provider/*'),
  run: () => found([['SAMLProviderList', []]]),
}

/** A list of what users have of this kind. */
const ofUser = (action: string, list: string, own: IamOperation['parameters']): IamOperation => ({
  parameters: [...own, ...paging],
  checks: ['iam-input', 'iam-entity'],
  permissions: userPermission(action),
  run: (call) => {
    const asked = findUser(call)
    return asked.ok ? nothing(call, list) : asked
  },
})

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html */
export const listGroupsForUser = ofUser('iam:ListGroupsForUser', 'Groups', [required(userName)])

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADevices.html */
export const listMfaDevices = ofUser('iam:ListMFADevices', 'MFADevices', [userName])

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html */
export const listAttachedUserPolicies = ofUser('iam:ListAttachedUserPolicies', 'AttachedPolicies', [
  required(userName),
  policyPathPrefix,
])

/** @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserTags.html */
export const listUserTags = ofUser('iam:ListUserTags', 'Tags', [required(userName)])
