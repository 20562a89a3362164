/**
 * What a service that speaks AWS JSON does with every call: which operation, who asks, is it
 * well-formed, may they, and then the operation.
 *
 * @module
 */
import { type Checklist, checklist, type PlannedCheck } from '../checklist.ts'
import { authenticate } from '../credentials/authenticate.ts'
import { authenticationPlan, enterAuthentication } from '../credentials/authentication-plan.ts'
import { jsonRefusal } from '../credentials/json-refusal.ts'
import { joinedViolations } from '../encoding/parameter-constraints.ts'
import { type HttpRequest, headerValue, parseUrl } from '../http.ts'
import { randomUuid } from '../randomness.ts'
import type { Refusal } from '../refusal.ts'
import type { Answer, Call, Service } from '../service.ts'
import { parseCredential } from '../sigv4/parse-credential.ts'
import type { World } from '../world.ts'
import { authorizeJsonCall } from './authorization.ts'
import { jsonInput, jsonTarget, renderJsonError, renderJsonResult } from './message.ts'
import type { JsonCall, JsonOperation, JsonOutcome, SignedJsonCall } from './operation.ts'

export interface JsonServiceDescription {
  /** As it stands in credential scopes, and in front of actions in policies. */
  readonly name: string
  /** As people know it. */
  readonly title: string
  /** What targets begin with: `AWSCognitoIdentityService`. */
  readonly target: string
  /** The code of an input that breaks the model. */
  readonly invalidInput: 'ValidationException' | 'InvalidParameterException'
  readonly operations: Readonly<Record<string, JsonOperation>>
}

/** The service of that description. */
export const jsonService = (description: JsonServiceDescription): Service => {
  const { target, operations } = description
  return async (world, request, call) => {
    const requestId = randomUuid(world, 'json request id')
    const asked = jsonTarget(request)
    const operation =
      asked?.service === target && Object.hasOwn(operations, asked.operation)
        ? operations[asked.operation]
        : undefined
    if (!asked || !operation) {
      const response = renderJsonError(unknownOperation, requestId)
      return { world, response, operation: 'unknown operation', checks: [] }
    }
    const plan = planOf(operation, description)
    const list = checklist<string>(plan)
    const outcome = await perform(operation, description, world, request, call, list)
    const response = outcome.ok
      ? renderJsonResult(outcome.result ?? {}, requestId)
      : renderJsonError(outcome.refusal, requestId)
    const answer: Answer = {
      world: outcome.world ?? world,
      response,
      operation: asked.operation,
      checks: list.checks(),
    }
    return answer
  }
}

const unknownOperation: Refusal = { code: 'UnknownOperationException', status: 400, message: '' }

const planOf = (
  operation: JsonOperation,
  { title }: JsonServiceDescription,
): readonly PlannedCheck<string>[] => [
  ...(operation.signed ? authenticationPlan(title, 'cognito-signed') : []),
  {
    id: 'input',
    title: `Every parameter has the form that ${title} asks for`,
    fact: 'cognito-input',
  },
  ...(operation.signed
    ? [
        {
          id: 'policy-allows',
          title: 'The policies of the caller allow the action',
          fact: 'cognito-signed',
        } as const,
      ]
    : []),
  ...operation.checks,
]

async function perform(
  operation: JsonOperation,
  description: JsonServiceDescription,
  world: World,
  request: HttpRequest,
  { send }: Call,
  list: Checklist<string>,
): Promise<JsonOutcome> {
  const authentication = operation.signed
    ? await authenticate(world, request, { name: description.name })
    : undefined
  if (authentication) enterAuthentication(list, authentication.steps)
  if (authentication?.ok === false)
    return { ok: false, refusal: jsonRefusal(authentication.failure) }

  const input = readInput(operation, request, description.invalidInput)
  if (!input.ok) {
    list.fail('input', { note: input.refusal.message })
    return input
  }
  list.pass('input')

  const call: JsonCall<never> = {
    world,
    request,
    input: input.value,
    region: regionOf(request),
    send,
    pass: list.pass,
    fail: list.fail,
  }
  if (!operation.signed) return operation.run(call)
  if (!authentication) throw new Error('A signed operation was not authenticated')
  const signed: SignedJsonCall<never> = { ...call, principal: authentication.principal }
  const access = authorizeJsonCall(signed, operation.permissions(signed))
  if (access.refusal) {
    list.fail('policy-allows', access.details)
    return { ok: false, refusal: access.refusal }
  }
  list.pass('policy-allows', access.details)
  return operation.run(signed)
}

type Input =
  | { readonly ok: true; readonly value: never }
  | { readonly ok: false; readonly refusal: Refusal }

function readInput(
  { input }: JsonOperation,
  request: HttpRequest,
  code: JsonServiceDescription['invalidInput'],
): Input {
  const value = jsonInput(request)
  if (value === undefined || !input.fits(value))
    return { ok: false, refusal: { code: 'SerializationException', status: 400, message: '' } }
  const violations = input.violations(value, '')
  return violations.length === 0
    ? // The shape has looked at it: from here on it is what the operation asks for.
      { ok: true, value: value as never }
    : { ok: false, refusal: { code, status: 400, message: joinedViolations(violations) } }
}

/** The region by the host; where one origin serves all, by the scope of the signature, else `us-east-1`. */
function regionOf(request: HttpRequest): string {
  const host = /^[a-z-]+\.([a-z0-9-]+)\.amazonaws\.com$/.exec(parseUrl(request.url)?.hostname ?? '')
  if (host?.[1]) return host[1]
  const [, credential = ''] =
    /Credential=([^,\s]+)/.exec(headerValue(request.headers, 'authorization') ?? '') ?? []
  const parsed = parseCredential(credential, 'header')
  return parsed.kind === 'credential' ? parsed.scope.region : 'us-east-1'
}
