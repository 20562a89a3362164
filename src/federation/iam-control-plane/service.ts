/**
 * AWS Identity and Access Management, as far as setting federation up needs it: AWS Query in, XML out.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/welcome.html
 * @module
 */
import {
  queryNamespaces,
  queryOperation,
  queryParameters,
  renderQueryError,
  renderQueryResult,
} from '../encoding/aws-query.ts'
import { randomUuid } from '../randomness.ts'
import type { Answer, Service } from '../service.ts'
import { operations } from './operations.ts'
import { perform } from './perform.ts'

const version = '2010-05-08'

/** Answers one call to IAM. */
export const iam: Service = async (world, request, call): Promise<Answer> => {
  const parameters = queryParameters(request)
  const envelope = {
    namespace: queryNamespaces.iam,
    requestId: randomUuid(world, 'iam request id'),
  }
  const asked = queryOperation(parameters, version, operations)
  if (!asked.ok) {
    const response = renderQueryError(asked.refusal, envelope)
    return { world, response, operation: 'unknown operation', checks: [] }
  }
  const { name, operation } = asked.value
  const { outcome, checks, ...answer } = await perform(operation, world, request, parameters, call)
  const response = outcome.ok
    ? renderQueryResult(name, outcome.value, envelope)
    : renderQueryError(outcome.refusal, envelope)
  return { world: answer.world, response, operation: name, checks }
}
