/** Every operation by its name. @module */
import type { JsonOperation } from '../aws-json/operation.ts'

export const operations: Readonly<Record<string, JsonOperation>> = {}
