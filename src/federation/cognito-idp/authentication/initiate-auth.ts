/**
 * InitiateAuth, which an app calls, and AdminInitiateAuth, which a server signs.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_InitiateAuth.html
 * @module
 */
import { publicOperation } from '../../aws-json/operation.ts'
import { required, structure, text } from '../../aws-json/shape.ts'
import { clientOfPool, findClient } from '../app-client/find-client.ts'
import { check, plan } from '../checks.ts'
import { poolOperation } from '../pool/pool-operation.ts'
import { clientId, textByName, userPoolId } from '../shapes.ts'
import type { Attempt } from './attempt.ts'
import { flowFor, flows } from './flows.ts'
import { authSession } from './shapes.ts'

const members = {
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

const checks = [
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
  input: structure(members),
  checks: plan(...checks),
  run: (call) => {
    const { ClientId } = call.input
    const found = check(call, 'app-client', findClient(call, ClientId))
    return found.ok ? begin('app', { call, ...found.value }, call.input) : found
  },
})

export const adminInitiateAuth = poolOperation({
  action: 'AdminInitiateAuth',
  input: structure({ UserPoolId: required(userPoolId), ...members }),
  checks,
  run: (call, pool) => {
    const client = check(call, 'app-client', clientOfPool(pool, call.input.ClientId))
    return client.ok ? begin('server', { call, pool, client: client.value }, call.input) : client
  },
})

function begin(
  caller: 'app' | 'server',
  of: Pick<Attempt, 'call' | 'pool' | 'client'>,
  { AuthFlow, AuthParameters = {} }: Beginning,
) {
  const flow = check(of.call, 'flow', flowFor(caller, of.client, AuthFlow))
  if (!flow.ok) return flow
  return flow.value.step({ ...of, parameters: new Map(Object.entries(AuthParameters)) })
}
