/** Amazon SNS as far as mobile push needs it: AWS Query in, XML out. @module */
import { queryService } from '../aws-query/service.ts'
import { type Checklist, checklist, type PlannedCheck } from '../checklist.ts'
import { authenticate } from '../credentials/authenticate.ts'
import type { Principal } from '../credentials/authentication.ts'
import { authenticationPlan, enterAuthentication } from '../credentials/authentication-plan.ts'
import { queryRefusal } from '../credentials/authentication-refusal.ts'
import { authorizePrincipal, denialReason } from '../credentials/authorize-principal.ts'
import { principalArn, principalContext } from '../credentials/principal-context.ts'
import type { QueryParameters } from '../encoding/aws-query.ts'
import type { HttpRequest } from '../http.ts'
import { accepted, refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { createPlatformEndpoint } from './create-platform-endpoint.ts'
import {
  authorizationError,
  type SnsCall,
  type SnsOperation,
  type SnsOutcome,
} from './operation.ts'
import { publish } from './publish.ts'

/** Pushes need two. */
const operations: Readonly<Record<string, SnsOperation>> = {
  CreatePlatformEndpoint: createPlatformEndpoint,
  Publish: publish,
}

const plan: readonly PlannedCheck<string>[] = [
  ...authenticationPlan('SNS', 'sns-signed'),
  {
    id: 'policy-allows',
    title: 'The policies of the caller allow the action',
    fact: 'sns-signed',
  },
  { id: 'sns-target', title: 'The call is whole and its target takes it', fact: 'sns-push' },
]

/** Answers one call. */
export const sns = queryService({
  name: 'sns',
  version: '2010-03-31',
  operations,
  furtherOperations: async () => (await import('./further-operations.ts')).furtherOperations,
  perform: async (operation, { action, world, request, parameters }) => {
    const list = checklist<string>(plan)
    const outcome = await perform(action, operation, world, request, parameters, list)
    return outcome.ok
      ? {
          world: outcome.world ?? world,
          outcome: accepted(outcome.result ?? []),
          checks: list.checks(),
        }
      : { world, outcome: refused(outcome.refusal), checks: list.checks() }
  },
})

async function perform(
  name: string,
  operation: SnsOperation,
  world: World,
  request: HttpRequest,
  parameters: QueryParameters,
  list: Checklist<string>,
): Promise<SnsOutcome> {
  const authentication = await authenticate(world, request, { name: 'sns' })
  enterAuthentication(list, authentication.steps)
  if (!authentication.ok) return { ok: false, refusal: await queryRefusal(authentication.failure) }
  const { principal, authorization } = authentication
  const { region } = authorization.scope
  const call: SnsCall = { world, parameters, account: principal.account, region }
  const denied = authorize(name, operation.resource(call), call, principal, request, list)
  if (denied) return denied
  const outcome = operation.run(call)
  if (outcome.ok) list.pass('sns-target')
  else list.fail('sns-target', { note: outcome.refusal.message })
  return outcome
}

function authorize(
  name: string,
  resource: string,
  { world, region }: SnsCall,
  principal: Principal,
  request: HttpRequest,
  list: Checklist<string>,
): SnsOutcome | undefined {
  const action = `SNS:${name}`
  const context = principalContext(world, principal, request, region)
  const asked = { action, resource, context, resourceAccountId: principal.account.id }
  const authorization = authorizePrincipal(principal, asked)
  const { decision, reason, traces: policies } = authorization
  if (decision === 'allow') {
    list.pass('policy-allows', { actual: action, policies })
    return undefined
  }
  list.fail('policy-allows', { expected: `${action} on ${resource}`, actual: reason, policies })
  return authorizationError(
    `User: ${principalArn(principal)} is not authorized to perform: ${action} on resource: ${resource} ${denialReason(authorization, action) ?? ''}`,
  )
}
