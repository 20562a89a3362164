/**
 * Whether IAM stores a document as a role's trust policy.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html
 * @module
 */
import { malformedPolicyText } from '../iam/malformed-policy.ts'
import { parsePolicy } from '../iam/parse-policy.ts'
import type { PolicyDocument } from '../iam/policy-document.ts'
import type { World } from '../world.ts'
import type { OperationCheckId } from './checks.ts'
import type { IamRefusal } from './operation.ts'
import { brokenProviderControl } from './provider-controls.ts'
import { policySize, quotas } from './quotas.ts'
import { invalidPrincipal, malformedPolicy, overQuota, uncontrolledProvider } from './refusals.ts'
import { unacceptablePrincipal } from './trust-principals.ts'

/** What is made sure of, in this order. */
export const trustPolicyChecks = [
  'iam-policy-grammar',
  'iam-principals',
  'iam-provider-controls',
  'iam-quotas',
] as const satisfies readonly OperationCheckId[]

/** Why it is not stored; `undefined` when it is. */
export function trustPolicyRefusal(world: World, document: string): IamRefusal | undefined {
  const parsed = parsePolicy(document, 'trust')
  if (!parsed.ok) return malformedPolicy(malformedPolicyText(parsed)).refusal
  if (!hasStsActionsOnly(parsed.policy))
    return malformedPolicy('AssumeRole policy may only specify STS AssumeRole actions.').refusal
  const principal = unacceptablePrincipal(world, parsed.policy)
  if (principal !== undefined) return invalidPrincipal(principal).refusal
  if (!hasOneColonInKeys(parsed.policy))
    return malformedPolicy('Condition can contain only one colon.').refusal
  const control = brokenProviderControl(parsed.policy)
  if (control !== undefined) return uncontrolledProvider(control).refusal
  return policySize(document) > quotas.ACLSizePerRole
    ? overQuota('ACLSizePerRole', quotas.ACLSizePerRole).refusal
    : undefined
}

/**
 * IAM takes only actions that concern roles, spelled as it spells them: `sts:*` and
 * `STS:assumerolewithwebidentity` were refused when recorded. Whether it takes other wildcards is not
 * known; those of `sts:AssumeRole…` are taken here.
 */
const hasStsActionsOnly = ({ statements }: PolicyDocument): boolean =>
  statements.every(({ action }) =>
    action.values.every(({ value }) =>
      /^sts:(AssumeRole[A-Za-z*?]*|TagSession|SetSourceIdentity|SetContext)$/.test(value),
    ),
  )

/**
 * The issuer's `https://` does not belong into a condition key. The keys of tags have colons of their own.
 * A principal that is none is named first.
 *
 * @see https://github.com/terraform-aws-modules/terraform-aws-eks/issues/1084
 * @see https://github.com/Young-ook/terraform-aws-eks/issues/139
 */
const hasOneColonInKeys = ({ statements }: PolicyDocument): boolean =>
  statements
    .flatMap(({ condition }) => condition?.operators.flatMap(({ keys }) => keys) ?? [])
    .every(({ key }) => /^[^:]*(:[^:]*)?$/.test(key.replace(/Tag\/.*$/is, '')))
