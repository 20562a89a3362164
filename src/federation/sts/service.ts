/** AWS Security Token Service: AWS Query in, XML out; or JSON. @module */
import { queryService } from '../aws-query/service.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { assumeRoleWithWebIdentity } from './assume-role-with-web-identity.ts'
import type { StsOperation } from './operation.ts'

const assumeRole = fetchedOnce(() => import('./assume-role.ts'), 'assumeRole')

/** By a service of AWS's own, of which Cognito Sync is the one here that assumes roles. */
const assumeRoleForService = fetchedOnce(
  () => import('./assume-role-for-service.ts'),
  'assumeRoleForService',
)

/** A handshake asks for credentials by a token. */
const operations: Readonly<Record<string, StsOperation>> = {
  AssumeRole: (world, parameters, call, request) =>
    (call.from === 'cognito-sync' ? assumeRoleForService : assumeRole)(
      world,
      parameters,
      call,
      request,
    ),
  AssumeRoleWithWebIdentity: assumeRoleWithWebIdentity,
  GetCallerIdentity: fetchedOnce(() => import('./get-caller-identity.ts'), 'getCallerIdentity'),
}

/** Answers one call to STS. */
export const sts = queryService({
  name: 'sts',
  version: '2011-06-15',
  operations,
  furtherOperations: async () => (await import('./further-operations.ts')).furtherOperations,
  perform: (operation, { world, parameters, call, request }) =>
    operation(world, parameters, call, request),
  json: true,
})
