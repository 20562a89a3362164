/** AWS Security Token Service: AWS Query in, XML out. @module */
import {
  queryNamespaces,
  queryOperation,
  queryParameters,
  renderQueryError,
  renderQueryResult,
} from '../encoding/aws-query.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { randomUuid } from '../randomness.ts'
import type { Answer, Service } from '../service.ts'
import { assumeRoleWithWebIdentity } from './assume-role-with-web-identity.ts'
import type { StsOperation } from './operation.ts'

const version = '2011-06-15'

/** A handshake asks for credentials by a token; the other operations are fetched when asked for. */
const operations: Readonly<Record<string, StsOperation>> = {
  AssumeRole: fetchedOnce(async () => (await import('./assume-role.ts')).assumeRole),
  AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
  GetAccessKeyInfo: fetchedOnce(
    async () => (await import('./get-access-key-info.ts')).getAccessKeyInfo,
  ),
  GetCallerIdentity: fetchedOnce(
    async () => (await import('./get-caller-identity.ts')).getCallerIdentity,
  ),
}

/** Answers one call to STS. */
export const sts: Service = async (world, request, call): Promise<Answer> => {
  const parameters = queryParameters(request)
  const envelope = {
    namespace: queryNamespaces.sts,
    requestId: randomUuid(world, 'sts request id'),
  }
  const asked = queryOperation(parameters, version, operations)
  if (!asked.ok) {
    const response = renderQueryError(asked.refusal, envelope)
    return { world, response, operation: 'unknown operation', checks: [] }
  }
  const { name, operation } = asked.value
  const { outcome, checks, ...answer } = await operation(world, parameters, call, request)
  const response = outcome.ok
    ? renderQueryResult(name, outcome.value, envelope)
    : renderQueryError(outcome.refusal, envelope)
  return { world: answer.world, response, operation: name, checks }
}
