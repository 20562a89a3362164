/** Sentences for the reason codes of a policy's evaluation. @module */
import type { ActionTrace, PrincipalTrace, ResourceTrace } from '../federation/iam/policy-trace.ts'
import type { ConditionReason } from '../federation/iam/trace-reason.ts'
import { conditionReasons } from './condition-words.ts'

/** Why an element of a statement matches or does not, and a condition holds or does not. */
export interface PolicyWords {
  readonly principals: Readonly<Record<PrincipalTrace['reason'], string>>
  readonly actions: Readonly<Record<ActionTrace['reason'], string>>
  readonly resources: Readonly<Record<ResourceTrace['reason'], string>>
  readonly conditions: Readonly<Record<ConditionReason, string>>
}

const principals: PolicyWords['principals'] = {
  'principal-listed': 'The caller is listed.',
  'account-listed': 'The caller’s account is listed.',
  'role-listed': 'The caller’s role is listed.',
  'everyone-listed': 'Everyone is listed.',
  'principal-not-excluded': 'The caller is not excluded.',
  'principal-excluded': 'The caller is excluded.',
  'request-has-no-principal': 'The request comes from nobody in particular.',
  'principal-is-another-kind':
    'What is listed is another kind of principal: AWS, Federated and Service never stand for one another.',
  'everyone-is-not-federated': 'The wildcard covers AWS principals, not web identities.',
  'no-principal-listed': 'The caller is not listed.',
  'provider-in-another-account': 'The provider that is listed belongs to another account.',
  'provider-in-another-partition': 'The provider that is listed belongs to another partition.',
  'provider-with-scheme': 'The ARN holds https://, which ARNs of providers do not.',
  'provider-without-arn': 'The host alone is listed, where the provider’s ARN belongs.',
  'provider-differs-in-trailing-slash':
    'The provider that is listed differs by a slash at its end.',
  'provider-with-another-path': 'The provider that is listed has the same host and another path.',
  'built-in-provider-as-arn': 'The provider is built in: it goes by its name, not by an ARN.',
  'principal-in-another-account': 'The principal that is listed belongs to another account.',
  'wildcard-taken-literally': 'A wildcard inside a principal is taken literally.',
  'differs-only-in-case': 'It differs in upper and lower case only.',
}

const actions: PolicyWords['actions'] = {
  'action-listed': 'The action is listed.',
  'action-not-listed': 'The action is not listed.',
  'action-not-excluded': 'The action is not excluded.',
  'action-excluded': 'The action is excluded.',
  'assume-role-listed-instead':
    'sts:AssumeRole is listed, which is not the action for a web identity.',
}

const resources: PolicyWords['resources'] = {
  'resource-listed': 'The resource is covered.',
  'resource-not-listed': 'The resource is not covered.',
  'resource-not-excluded': 'The resource is not excluded.',
  'resource-excluded': 'The resource is excluded.',
  'request-has-no-resource': 'The request names no resource.',
  'differs-only-in-case': 'It differs in upper and lower case only.',
  'bucket-listed-without-objects': 'The bucket is listed, the request is for an object in it.',
  'objects-listed-without-bucket': 'The objects are listed, the request is for the bucket itself.',
  'unresolved-variable': 'A variable in it has no value in this request.',
  'multivalued-variable': 'A variable in it has several values in this request.',
  'variable-taken-literally': 'Its variable is taken literally: variables need Version 2012-10-17.',
}

export const policyWords: PolicyWords = {
  principals,
  actions,
  resources,
  conditions: conditionReasons,
}
