/**
 * DeletePolicy.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeletePolicy.html
 * @module
 */

import { without } from '../../record.ts'
import { changed, type IamOperation } from '../operation.ts'
import { policyArn, required } from '../parameter.ts'
import { deleteConflict, invalidInput } from '../refusals.ts'
import { findPolicy, policyPermission } from './find-policy.ts'
import { versionsOf } from './policy-versions.ts'
import { attachmentCount } from './stored-policy.ts'

export const deletePolicy: IamOperation = {
  parameters: [required(policyArn)],
  checks: ['iam-input', 'iam-entity', 'iam-conflict'],
  permissions: policyPermission('iam:DeletePolicy'),
  run: (call) => {
    const found = findPolicy(call)
    if (!found.ok) return found
    const { arn, ofAws } = found.policy
    // What AWS says of its own policies was never recorded.
    if (ofAws) return invalidInput(`ARN ${arn} is not valid.`)
    if (attachmentCount(call.account, arn) > 0)
      return deleteConflict('Cannot delete a policy attached to entities.')
    return versionsOf(found.policy).length > 1
      ? deleteConflict(
          "This policy has more than one version. Before you delete a policy, you must delete the policy's versions. The default version is deleted with the policy.",
        )
      : changed({
          ...call.account,
          managedPolicies: without(call.account.managedPolicies, arn),
        })
  },
}
