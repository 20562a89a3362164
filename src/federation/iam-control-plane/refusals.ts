/**
 * How IAM says no. Texts were recorded from AWS: LocalStack's validated snapshots of IAM (February
 * 2026) where no other source is named.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html
 * @module
 */
import type { OperationCheckId } from './checks.ts'
import type { IamRefusal } from './operation.ts'

const refusal =
  (check: OperationCheckId, code: string, status: number) =>
  (message: string): { readonly ok: false; readonly refusal: IamRefusal } => ({
    ok: false,
    refusal: { check, code, status, message },
  })

export const noSuchEntity = refusal('iam-entity', 'NoSuchEntity', 404)
export const entityAlreadyExists = refusal('iam-entity', 'EntityAlreadyExists', 409)
/** A role that only AWS changes. */
export const unmodifiableEntity = refusal('iam-entity', 'UnmodifiableEntity', 400)
export const deleteConflict = refusal('iam-conflict', 'DeleteConflict', 409)
export const limitExceeded = refusal('iam-quotas', 'LimitExceeded', 409)
export const invalidInput = refusal('iam-input', 'InvalidInput', 400)
/** Of a value that the model lets pass; the model's own violations are found before. */
export const validationError = refusal('iam-input', 'ValidationError', 400)
export const malformedPolicy = refusal('iam-policy-grammar', 'MalformedPolicyDocument', 400)
export const invalidPrincipal = refusal('iam-principals', 'MalformedPolicyDocument', 400)
export const uncontrolledProvider = refusal('iam-provider-controls', 'MalformedPolicyDocument', 400)
export const cannotReachProvider = refusal(
  'iam-provider-certificate',
  'OpenIdIdpCommunicationError',
  400,
)

/** `Cannot exceed quota for RolesPerAccount: 1000` (public transcripts; the names are IAM's). */
export const overQuota = (quota: string, most: number) =>
  limitExceeded(`Cannot exceed quota for ${quota}: ${most}`)
