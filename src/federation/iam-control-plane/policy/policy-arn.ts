/**
 * ARNs of managed policies: `arn:aws:iam::111122223333:policy/team/photos`, of AWS's own with `aws` in
 * place of the account.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 * @module
 */
import { parseArn } from '../../iam/arn.ts'
import type { IamRefusal } from '../operation.ts'
import { invalidInput, validationError } from '../refusals.ts'

export interface PolicyArn {
  /** Twelve digits, or `aws`. */
  readonly account: string
  /** `/`, or `/team/`. */
  readonly path: string
  readonly name: string
}

/** Path and name; `undefined` when it is not the ARN of a managed policy. */
export function parsePolicyArn(text: string): PolicyArn | undefined {
  const arn = parseArn(text)
  if (arn?.service !== 'iam' || arn.region !== '' || !/^(\d{12}|aws)$/.test(arn.account))
    return undefined
  const [, path, name] = /^policy(\/(?:.*\/)?)([^/]+)$/s.exec(arn.resource) ?? []
  return path === undefined || name === undefined ? undefined : { account: arn.account, path, name }
}

/** A text that is no ARN, and an ARN that is no policy's, are different errors (recorded). */
export function policyArnRefusal(text: string): IamRefusal | undefined {
  if (parsePolicyArn(text)) return undefined
  const message = `ARN ${text} is not valid.`
  return (parseArn(text) ? invalidInput(message) : validationError(message)).refusal
}
