/**
 * The facts about AWS and OpenID Connect on which checks rest, by subject in `facts/`.
 *
 * @module
 */
import type { Fact } from './facts/fact.ts'
import { openIdFacts } from './facts/openid.ts'
import { s3Facts } from './facts/s3.ts'
import { signatureVersion4Facts } from './facts/signature-version-4.ts'
import { stsFacts } from './facts/sts.ts'

const table = { ...stsFacts, ...openIdFacts, ...signatureVersion4Facts, ...s3Facts }

export type FactId = keyof typeof table

export const facts: Readonly<Record<FactId, Fact>> = table
