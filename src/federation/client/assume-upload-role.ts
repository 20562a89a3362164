/**
 * The app goes on to another role with the credentials that it has, and uploads with that role's. AWS
 * calls it role chaining.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 * @module
 */
import { signRequest } from '../sigv4/sign.ts'
import type { LegInput, LegResult } from './app.ts'
import type { Credentials } from './holdings.ts'
import { signerOf } from './signer-of.ts'
import { callSts, credentialsIn, stsRequest } from './sts-call.ts'

/** What came of it: the role's credentials, or the refusal. */
export interface UploadRole extends Omit<LegResult, 'holdings'> {
  readonly credentials?: Credentials
}

/** Asks STS for the role, signed with the credentials that the app holds. */
export async function assumeUploadRole(
  { world, app, holdings }: LegInput,
  roleArn: string,
): Promise<UploadRole> {
  const { credentials } = holdings
  if (!credentials) throw new Error('a role is assumed with credentials only')
  const form = new URLSearchParams({
    Action: 'AssumeRole',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: 'upload',
  })
  const signer = signerOf(world, app, credentials, 'sts')
  const answer = await callSts(world, await signRequest(stsRequest(app, form), signer))
  const passed = { world: answer.world, exchanges: [answer.exchange] }
  return answer.refusal
    ? { ...passed, refusal: answer.refusal }
    : { ...passed, credentials: credentialsIn(answer) }
}
