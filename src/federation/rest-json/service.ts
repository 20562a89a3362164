/** A service that speaks REST-JSON: finds the operation that is meant, and answers. @module */
import { restJsonRefusal } from '../aws-json/authentication-refusal.ts'
import { renderJsonResult } from '../aws-json/message.ts'
import { type JsonConventions, perform, planOf } from '../aws-json/perform.ts'
import { checklist } from '../checklist.ts'
import { fetchedOnce } from '../fetched-once.ts'
import type { HttpRequest } from '../http.ts'
import { randomUuid } from '../randomness.ts'
import type { Service } from '../service.ts'
import { pathMembers, restInput } from './binding.ts'
import type { RestOperation } from './operation.ts'

export interface RestServiceDescription
  extends Pick<JsonConventions, 'name' | 'title' | 'invalidInput'> {
  readonly operations: RestOperations
  /** Those that few pages come to: fetched where none of the others is meant. */
  readonly furtherOperations: () => Promise<RestOperations>
}

export type RestOperations = Readonly<Record<string, RestOperation>>

const type = 'application/json'

const errors = () => import('../aws-json/error-answer.ts')
const errorAnswer = fetchedOnce(errors, 'errorAnswer')
const unknownPath = fetchedOnce(errors, 'unknownPath')

/** The service of that description. */
export const restService = (description: RestServiceDescription): Service => {
  const conventions: JsonConventions = {
    ...description,
    notAuthenticated: restJsonRefusal,
    deniedStatus: 403,
  }
  return async (world, request, call) => {
    const requestId = randomUuid(world, 'json request id')
    const asked =
      operationAt(description.operations, request) ??
      operationAt(await description.furtherOperations(), request)
    if (!asked) {
      const response = await unknownPath(requestId, type)
      return { world, response, operation: 'unknown operation', checks: [] }
    }
    const { name, http, operation, path } = asked
    const list = checklist<string>(planOf(operation, conventions))
    const input = restInput(request, http, path)
    const outcome = await perform(operation, conventions, world, request, call, list, input)
    const response = outcome.ok
      ? renderJsonResult(outcome.result ?? {}, requestId, type)
      : await errorAnswer(outcome.refusal, requestId, type)
    return { world: outcome.world ?? world, response, operation: name, checks: list.checks() }
  }
}

function operationAt(operations: RestOperations, request: HttpRequest) {
  for (const [name, operation] of Object.entries(operations)) {
    const path = pathMembers(request, operation.http)
    if (path) return { name, path, ...operation }
  }
  return undefined
}
