/** A service that speaks AWS JSON: finds the operation that is meant, and answers. @module */
import { checklist } from '../checklist.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { entryOf } from '../lookup.ts'
import { randomUuid } from '../randomness.ts'
import type { Answer, Service } from '../service.ts'
import { jsonRefusal } from './authentication-refusal.ts'
import { isJson, jsonInput, jsonTarget, renderJsonResult } from './message.ts'
import type { JsonOperation } from './operation.ts'
import { type JsonConventions, perform, planOf } from './perform.ts'

export interface JsonServiceDescription
  extends Pick<JsonConventions, 'name' | 'title' | 'invalidInput'> {
  /** What targets begin with: `AWSCognitoIdentityService`. */
  readonly target: string
  readonly operations: Operations
  /** Those that few pages come to: fetched, one after the other, where there is no such operation before. */
  readonly furtherOperations?: readonly (() => Promise<Operations>)[]
}

export type Operations = Readonly<Record<string, JsonOperation>>

const errors = () => import('./error-answer.ts')
const errorAnswer = fetchedOnce(errors, 'errorAnswer')
const unknownOperation = fetchedOnce(errors, 'unknownOperation')

/** The service of that description. */
export const jsonService = (description: JsonServiceDescription): Service => {
  const { target, operations, furtherOperations = [] } = description
  const operationOf = async (name: string) => {
    let found = entryOf(operations, name)
    for (const further of furtherOperations) found ??= entryOf(await further(), name)
    return found
  }
  const conventions: JsonConventions = {
    ...description,
    notAuthenticated: jsonRefusal,
    deniedStatus: 400,
  }
  return async (world, request, call) => {
    const requestId = randomUuid(world, 'json request id')
    const asked = isJson(request) ? jsonTarget(request) : undefined
    const operation = asked?.service === target ? await operationOf(asked.operation) : undefined
    if (!asked || !operation) {
      const response = await unknownOperation(request, requestId)
      return { world, response, operation: 'unknown operation', checks: [] }
    }
    const list = checklist<string>(planOf(operation, conventions))
    const input = jsonInput(request)
    const outcome = await perform(operation, conventions, world, request, call, list, input)
    const response = outcome.ok
      ? renderJsonResult(outcome.result ?? {}, requestId)
      : await errorAnswer(outcome.refusal, requestId)
    const answer: Answer = {
      world: outcome.world ?? world,
      response,
      operation: asked.operation,
      checks: list.checks(),
    }
    return answer
  }
}
