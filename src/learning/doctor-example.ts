/** What may stand in content/doctor-examples.yaml: questions to begin with. @module */
import { z } from 'zod'
import { id } from './questions/question.ts'

const json = z.record(z.string(), z.unknown())

/** How it ends; a test asks. `sts` is the check that failed there where Cognito only passes that on. */
const ends = z.union([
  z.literal('granted'),
  z.strictObject({ code: z.string(), check: z.string(), sts: z.string().exactOptional() }),
])

const ofSts = z.strictObject({
  id,
  title: z.string(),
  claims: json,
  trustPolicy: json,
  /** The provider that the account has; the one that the token needs where nothing is said. */
  provider: z.strictObject({ url: z.string(), clientIds: z.array(z.string()) }).exactOptional(),
  ends,
})

const ofPool = z.strictObject({
  id,
  title: z.string(),
  called: z.enum(['GetCredentialsForIdentity', 'GetOpenIdToken']),
  /** Claims by login provider; a guest’s call has none. */
  logins: z.record(z.string(), json).exactOptional(),
  /** As describe-identity-pool and get-identity-pool-roles print them. */
  pool: json,
  poolRoles: json.exactOptional(),
  /** As get-role prints them. */
  roles: z.array(json).exactOptional(),
  ends,
})

export const doctorExample = z.union([ofSts, ofPool])

export type DoctorExample = z.output<typeof doctorExample>
