/**
 * Whether the caller may hand roles to Cognito: `iam:PassRole` on each. A role’s name instead of its
 * ARN, or a role of another account, is forbidden in the same words.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 * @see https://github.com/aws/aws-sdk-js/issues/908
 * @module
 */
import type { JsonRefusal, SignedJsonCall } from '../../aws-json/operation.ts'
import { authorizePrincipal } from '../../credentials/authorize-principal.ts'
import { principalContext } from '../../credentials/principal-context.ts'
import { parseRoleArn } from '../../iam/arn.ts'
import type { PolicyExamination } from '../../iam/authorize.ts'
import { roleForbidden } from '../refusals.ts'
import { refuseAt } from '../refuse-at.ts'

/** Asks the caller’s policies for one role after the other, until one may not be passed. */
export function passRolesRefusal(
  call: SignedJsonCall<unknown>,
  roleArns: readonly string[],
): JsonRefusal | undefined {
  const { world, request, principal, region, pass } = call
  const policies: PolicyExamination[] = []
  for (const roleArn of roleArns) {
    const { decision, reason, traces } = authorizePrincipal(principal, {
      action: 'iam:PassRole',
      resource: roleArn,
      resourceAccountId: principal.account.id,
      context: {
        ...principalContext(world, principal, request, region),
        'aws:ResourceAccount': principal.account.id,
        'iam:PassedToService': 'cognito-identity.amazonaws.com',
      },
    })
    policies.push(...traces)
    const isOwn = parseRoleArn(roleArn)?.account === principal.account.id
    if (decision !== 'allow' || !isOwn)
      return refuseAt(call, 'pass-role', roleForbidden(roleArn), {
        expected: `iam:PassRole on a role of ${principal.account.id}`,
        actual: isOwn ? reason : roleArn,
        policies,
      })
  }
  pass('pass-role', { actual: roleArns.join(', '), policies })
  return undefined
}
