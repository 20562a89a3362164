/** Which targets of edits are policies, and by which grammar they are read. @module */
import type { PolicyKind } from '../../federation/iam/policy-document.ts'
import type { EditTarget, PolicyTarget } from './edit.ts'

const kinds: Readonly<Record<PolicyTarget['kind'], PolicyKind>> = {
  'trust-policy': 'trust',
  'permission-policy': 'identity',
  'managed-policy': 'identity',
  'bucket-policy': 'resource',
}

export const isPolicyTarget = (target: EditTarget): target is PolicyTarget =>
  Object.hasOwn(kinds, target.kind)

export const policyKindOf = ({ kind }: PolicyTarget): PolicyKind => kinds[kind]
