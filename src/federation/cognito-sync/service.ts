/** Amazon Cognito Sync: REST-JSON in and out, signed. @module */
import { nobody } from '../nobody.ts'
import type { Service } from '../service.ts'

/** Answers one call. */
export const cognitoSync: Service = nobody
