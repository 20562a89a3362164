/**
 * InitiateAuth, which an app calls.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 * @module
 */
import { publicOperation } from '../../aws-json/operation.ts'
import { required, structure, text } from '../../aws-json/shape.ts'
import { findClient } from '../app-client/find-client.ts'
import { check, plan } from '../checks.ts'
import { clientId, textByName } from '../shapes.ts'
import type { Attempt } from './attempt.ts'
import { flowFor, flows } from './flows.ts'
import { authSession } from './shapes.ts'

/** Of the input; what a server signs has them, too. */
export const beginningMembers = {
  AuthFlow: required(text({ values: [...flows.keys()] })),
  AuthParameters: textByName,
  ClientMetadata: textByName,
  ClientId: required(clientId),
  Session: authSession,
}

interface Beginning {
  readonly AuthFlow: string
  readonly AuthParameters?: Readonly<Record<string, string>>
}

export const beginningChecks = [
  'app-client',
  'flow',
  'parameters',
  'refresh-token',
  'secret-hash',
  'person',
  'not-locked',
  'password',
  'status',
] as const

export const initiateAuth = publicOperation({
  input: structure(beginningMembers),
  checks: plan(...beginningChecks),
  run: (call) => {
    const { ClientId } = call.input
    const found = check(call, 'app-client', findClient(call, ClientId))
    return found.ok ? begin('app', { call, ...found.value }, call.input) : found
  },
})

/** Begins the flow that is asked for, where this caller may use it. */
export function begin(
  caller: 'app' | 'server',
  of: Pick<Attempt, 'call' | 'pool' | 'client'>,
  { AuthFlow, AuthParameters = {} }: Beginning,
) {
  const flow = check(of.call, 'flow', flowFor(caller, of.client, AuthFlow))
  if (!flow.ok) return flow
  return flow.value.step({ ...of, parameters: new Map(Object.entries(AuthParameters)) })
}
