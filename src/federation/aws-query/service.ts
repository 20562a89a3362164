/**
 * What a service that speaks AWS Query does with every call: which operation, what came of it, and
 * the XML that says so.
 *
 * @module
 */
import type { Checks } from '../checklist.ts'
import {
  type QueryParameters,
  queryNamespaces,
  queryParameters,
  renderQueryResult,
} from '../encoding/aws-query.ts'
import type { XmlNode } from '../encoding/xml.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { type HttpRequest, headerValue } from '../http.ts'
import { entryOf } from '../lookup.ts'
import { randomUuid } from '../randomness.ts'
import { type Outcome, refused } from '../refusal.ts'
import type { Call, Service } from '../service.ts'
import type { World } from '../world.ts'

export interface QueryCall {
  /** The operation's name, as `Action` has it. */
  readonly action: string
  readonly world: World
  readonly request: HttpRequest
  readonly parameters: QueryParameters
  readonly call: Call
}

/** What came of a call. */
export interface QueryAnswer {
  readonly world: World
  /** The members of the result; none for an operation that has no result. */
  readonly outcome: Outcome<readonly XmlNode[] | undefined>
  readonly checks: Checks
}

export interface QueryServiceDescription<Operation> {
  readonly name: keyof typeof queryNamespaces
  /** The only `Version` that the service has. */
  readonly version: string
  readonly operations: Operations<Operation>
  /** Those that no handshake needs: fetched where there is no such operation before. */
  readonly furtherOperations?: () => Promise<Operations<Operation>>
  readonly perform: (operation: Operation, call: QueryCall) => Promise<QueryAnswer>
  /** Answers in JSON where `Accept` asks for it; results must have no lists. */
  readonly json?: boolean
}

/** By the names that AWS gives them. */
export type Operations<Operation> = Readonly<Record<string, Operation>>

const noOperation = fetchedOnce(() => import('./no-operation.ts'), 'noOperation')
const errorAnswer = fetchedOnce(() => import('./error-answer.ts'), 'errorAnswer')
const jsonAnswer = fetchedOnce(() => import('./json-answer.ts'), 'jsonAnswer')

/** The service of that description. */
export const queryService = <Operation>(
  description: QueryServiceDescription<Operation>,
): Service => {
  const { name, version, operations, furtherOperations, perform, json } = description
  const operationOf = async (action: string) =>
    entryOf(operations, action) ?? entryOf((await furtherOperations?.()) ?? {}, action)
  return async (world, request, call) => {
    const parameters = queryParameters(request)
    const requestId = randomUuid(world, `${name} request id`)
    const inJson = json && headerValue(request.headers, 'accept')?.includes('application/json')
    const respond = (action: string, outcome: QueryAnswer['outcome']) => {
      if (inJson) return jsonAnswer(action, outcome, requestId)
      const envelope = { namespace: queryNamespaces[name], requestId }
      return outcome.ok
        ? renderQueryResult(action, outcome.value, envelope)
        : errorAnswer(outcome.refusal, envelope)
    }
    const action = parameters.get('Action')
    const operation =
      action !== undefined && parameters.get('Version') === version
        ? await operationOf(action)
        : undefined
    if (action === undefined || operation === undefined) {
      const unknown = 'unknown operation'
      const response = await respond(unknown, refused(await noOperation(parameters)))
      return { world, response, operation: unknown, checks: [] }
    }
    const answer = await perform(operation, { action, world, request, parameters, call })
    const { outcome, checks } = answer
    const response = await respond(action, outcome)
    return { world: answer.world, response, operation: action, checks }
  }
}
