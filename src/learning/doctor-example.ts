/** What may stand in content/doctor-examples.yaml: questions to begin with. @module */
import { z } from 'zod'
import { id } from './questions/question.ts'

export const doctorExample = z.strictObject({
  id,
  title: z.string(),
  claims: z.record(z.string(), z.unknown()),
  trustPolicy: z.record(z.string(), z.unknown()),
  /** The provider that the account has; the one that the token needs where nothing is said. */
  provider: z.strictObject({ url: z.string(), clientIds: z.array(z.string()) }).exactOptional(),
  /** How it ends; a test asks. */
  ends: z.union([z.literal('granted'), z.strictObject({ code: z.string(), check: z.string() })]),
})

export type DoctorExample = z.output<typeof doctorExample>
