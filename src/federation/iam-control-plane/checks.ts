/** What IAM makes sure of, in its order. AWS does not publish the order. @module */
import type { PlannedCheck } from '../checklist.ts'
import type { AuthenticationStepId } from '../credentials/authentication.ts'

/** Of every call. */
const ofEveryCall = [
  { id: 'iam-credentials-present', title: 'The request is signed', fact: 'iam-signed' },
  {
    id: 'iam-credential-scope',
    title: 'The signature is for IAM, which is in us-east-1',
    fact: 'iam-signed',
  },
  {
    id: 'iam-clock',
    title: 'The signature is not older than five minutes',
    fact: 'iam-signed',
  },
  { id: 'iam-access-key-known', title: 'The access key is one of AWS', fact: 'sigv4-access-key' },
  {
    id: 'iam-session-token',
    title: 'A temporary key comes with its session token',
    fact: 'sigv4-session-token',
  },
  {
    id: 'iam-credentials-current',
    title: 'The credentials have not expired',
    fact: 'sigv4-expiry',
  },
  { id: 'iam-headers-signed', title: 'All headers that must be signed are', fact: 'iam-signed' },
  {
    id: 'iam-signature',
    title: 'The signature is the one that the secret makes',
    fact: 'sigv4-signature',
  },
  { id: 'iam-payload', title: 'The body is the one that was signed', fact: 'iam-signed' },
  {
    id: 'iam-parameters',
    title: 'Every parameter has the form that IAM asks for',
    fact: 'iam-parameters',
  },
  {
    id: 'iam-policy-allows',
    title: 'The policies of the caller allow the action',
    fact: 'iam-policy-evaluation',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** Of the operations that need them; each operation has its own order. */
const ofSomeCalls = {
  'iam-input': { title: 'The values make sense together', fact: 'iam-input' },
  'iam-entity': {
    title: 'What the call names exists, and what it makes does not exist yet',
    fact: 'iam-entity',
  },
  'iam-policy-grammar': { title: 'The document is a policy', fact: 'iam-policy-grammar' },
  'iam-principals': {
    title: 'The users and roles that the policy names exist',
    fact: 'iam-principals',
  },
  'iam-provider-controls': {
    title: 'Of a provider with many customers, the policy lets in some only',
    fact: 'iam-provider-controls',
  },
  'iam-conflict': { title: 'Nothing depends on what is deleted', fact: 'iam-conflict' },
  'iam-quotas': { title: 'The quotas leave room for it', fact: 'iam-quotas' },
  'iam-provider-certificate': {
    title: 'IAM can reach the provider for its certificate',
    fact: 'iam-provider-certificate',
  },
} as const satisfies Readonly<Record<string, Pick<PlannedCheck<string>, 'title' | 'fact'>>>

/** A check that an operation makes itself, after the caller may call it. */
export type OperationCheckId = keyof typeof ofSomeCalls

export type IamCheckId = (typeof ofEveryCall)[number]['id'] | OperationCheckId

/** The check of each step of an authentication. */
export const stepCheck = (step: AuthenticationStepId): IamCheckId => `iam-${step}`

/** What an operation makes sure of that makes these checks itself, in this order. */
export const iamPlan = (own: readonly OperationCheckId[]): readonly PlannedCheck<IamCheckId>[] => [
  ...ofEveryCall,
  ...own.map((id) => ({ id, ...ofSomeCalls[id] })),
]
