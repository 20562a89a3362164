/**
 * AWS Identity and Access Management, as far as setting federation up needs it: AWS Query in, XML out.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/welcome.html
 * @module
 */
import { queryService } from '../aws-query/service.ts'
import { operations } from './operations.ts'
import { perform } from './perform.ts'

/** Answers one call to IAM. */
export const iam = queryService({ name: 'iam', version: '2010-05-08', operations, perform })
