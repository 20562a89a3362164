/**
 * What a service that speaks JSON does with a call once it is known which operation is meant: who
 * asks, is it well-formed, may they, and then the operation. How the input comes in, and with which
 * statuses it says no, is the protocol's.
 *
 * @module
 */
import type { Checklist, PlannedCheck } from '../checklist.ts'
import type { AuthenticationFailure } from '../credentials/authentication.ts'
import { joinedViolations } from '../encoding/parameter-constraints.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { type HttpRequest, headerValue, parseUrl } from '../http.ts'
import type { Refusal } from '../refusal.ts'
import type { Call } from '../service.ts'
import { parseCredential } from '../sigv4/parse-credential.ts'
import type { World } from '../world.ts'
import type { JsonCall, JsonOperation, JsonOutcome, SignedJsonCall } from './operation.ts'

/** What all operations of a service have in common. */
export interface JsonConventions {
  /** As it stands in credential scopes, and in front of actions in policies. */
  readonly name: string
  /** As people know it. */
  readonly title: string
  /** The code of an input that breaks the model. */
  readonly invalidInput: 'ValidationException' | 'InvalidParameterException'
  /** How the protocol says that a caller is not authenticated. */
  readonly notAuthenticated: (failure: AuthenticationFailure) => Promise<Refusal>
  /** The status of a caller whose policies do not allow it. */
  readonly deniedStatus: 400 | 403
}

/** What the service makes sure of for an operation, in its order. */
export const planOf = (
  operation: JsonOperation,
  { title }: Pick<JsonConventions, 'title'>,
): readonly PlannedCheck<string>[] => [
  ...(operation.signed ? operation.admission.plan(title) : []),
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

/** @param sent - The input as the protocol carries it; `undefined` where it cannot be read. */
export async function perform(
  operation: JsonOperation,
  conventions: JsonConventions,
  world: World,
  request: HttpRequest,
  { send }: Call,
  list: Checklist<string>,
  sent: unknown,
): Promise<JsonOutcome> {
  const authentication = operation.signed
    ? await operation.admission.authenticate(world, request, conventions.name, list)
    : undefined
  if (authentication?.ok === false)
    return { ok: false, refusal: await conventions.notAuthenticated(authentication.failure) }

  const input = await readInput(operation, sent, conventions.invalidInput)
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
  const access = operation.admission.authorize(signed, operation.permissions(signed))
  if (access.refusal) {
    list.fail('policy-allows', access.details)
    return { ok: false, refusal: { ...access.refusal, status: conventions.deniedStatus } }
  }
  list.pass('policy-allows', access.details)
  return operation.run(signed)
}

type Input =
  | { readonly ok: true; readonly value: never }
  | { readonly ok: false; readonly refusal: Refusal }

const serializationRefusal = fetchedOnce(
  () => import('./serialization-refusal.ts'),
  'serializationRefusal',
)

async function readInput(
  { input }: JsonOperation,
  value: unknown,
  code: JsonConventions['invalidInput'],
): Promise<Input> {
  if (value === undefined || !input.fits(value))
    return { ok: false, refusal: await serializationRefusal(input, value) }
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
