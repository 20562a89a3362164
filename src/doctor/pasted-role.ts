/** A role as people paste it: its trust policy, or what the AWS CLI prints about it. @module */
import { config, number, object, optional, record, string, union, unknown } from 'zod/mini'
import { parseJsonObject } from '../federation/jose/decode-jwt.ts'
import { documentsIn } from './pasted-documents.ts'

export interface PastedRole {
  /** JSON text: as it was pasted where it was pasted alone, so that its lines are the reader’s. */
  readonly trustPolicy: string
  readonly arn?: string
  /** Seconds. */
  readonly maxSessionDuration?: number
}

// A page may not make code out of text (its Content-Security-Policy).
config({ jitless: true })

/** The role in the answer of GetRole; over HTTP the policy is percent-encoded. */
const describedRole = object({
  Arn: optional(string()),
  AssumeRolePolicyDocument: union([string(), record(string(), unknown())]),
  MaxSessionDuration: optional(number()),
})

/** The role. A text that is no description of one is taken for its trust policy: IAM judges it. */
export function readRole(pasted: string): PastedRole {
  const answer = parseJsonObject(pasted)
  const described = describedRole.safeParse(answer?.['Role'] ?? answer)
  if (!described.success) return { trustPolicy: pasted }
  const { Arn: arn, AssumeRolePolicyDocument: document, MaxSessionDuration } = described.data
  return {
    trustPolicy:
      typeof document === 'string' ? decoded(document) : JSON.stringify(document, null, 2),
    ...(arn === undefined ? {} : { arn }),
    ...(MaxSessionDuration === undefined ? {} : { maxSessionDuration: MaxSessionDuration }),
  }
}

/** Several roles, pasted one after the other. */
export const readRoles = (pasted: string): readonly PastedRole[] =>
  documentsIn(pasted).map(({ text }) => readRole(text))

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
