/** The calls of both flows of an identity pool, one after the other until one is refused. @module */
import { refusalText } from '../federation/aws-json/refusal-text.ts'
import type { Exchange } from '../federation/exchange.ts'
import { bodyText, type HttpRequest } from '../federation/http.ts'
import { parseJsonObject } from '../federation/jose/decode-jwt.ts'
import { handle } from '../federation/network.ts'
import { type Outcome, refused } from '../federation/refusal.ts'
import type { World } from '../federation/world.ts'
import type { Examination, Granted } from './examination.ts'
import type { SentLogin } from './logins-to-send.ts'
import type { Question } from './question.ts'
import type { SimulatedPool } from './simulated-pool.ts'
import { stsOutcome, stsRequest } from './sts-call.ts'

type Called = Pick<Examination, 'earlier' | 'exchange' | 'outcome'>

/** Asks for an identity where none is known, then what was called, then STS in the classic flow. */
export async function callPool(
  { called, call }: Question,
  simulated: SimulatedPool,
  logins: readonly SentLogin[],
): Promise<Called> {
  const { pool, roleArn } = simulated
  const region = call.region.trim() || pool.id.split(':')[0] || ''
  const ask = (world: World, operation: string, input: object) =>
    handle(world, jsonRequest(region, operation, { ...input, ...loginsIn(logins) }))
  const earlier: Exchange[] = []
  let { world, identityId } = simulated
  if (identityId === undefined) {
    const got = await ask(world, 'GetId', { IdentityPoolId: pool.id })
    const id = answerOf(got.exchange)['IdentityId']
    if (typeof id !== 'string') return ended([], got.exchange)
    earlier.push(got.exchange)
    world = got.world
    identityId = id
  }
  const custom = call.customRoleArn.trim()
  const asked = await ask(world, called, {
    IdentityId: identityId,
    ...(called === 'GetCredentialsForIdentity' && custom !== '' ? { CustomRoleArn: custom } : {}),
  })
  const token = answerOf(asked.exchange)['Token']
  if (called !== 'GetOpenIdToken' || typeof token !== 'string')
    return ended(earlier, asked.exchange)
  const request = stsRequest({ ...call, providerId: '' }, roleArn, token)
  const { exchange } = await handle(asked.world, request)
  return { earlier: [...earlier, asked.exchange], exchange, outcome: stsOutcome(exchange) }
}

const loginsIn = (logins: readonly SentLogin[]) =>
  logins.length === 0
    ? {}
    : {
        Logins: Object.fromEntries(logins.map(({ provider, token }) => [provider, token.text])),
      }

const jsonRequest = (region: string, operation: string, input: object): HttpRequest => ({
  method: 'POST',
  url: `https://cognito-identity.${region}.amazonaws.com/`,
  headers: [
    ['content-type', 'application/x-amz-json-1.1'],
    ['x-amz-target', `AWSCognitoIdentityService.${operation}`],
  ],
  body: JSON.stringify(input),
})

const answerOf = ({ response }: Exchange) => parseJsonObject(bodyText(response.body)) ?? {}

/** Ended at Cognito: refused, or with credentials for the session that STS gave it. */
const ended = (earlier: readonly Exchange[], exchange: Exchange): Called => ({
  earlier,
  exchange,
  outcome: cognitoOutcome(exchange),
})

function cognitoOutcome(exchange: Exchange): Outcome<Granted> {
  const { response, nested } = exchange
  const asked = nested.find(({ to }) => to === 'sts')
  if (response.status === 200 && asked) return stsOutcome(asked)
  const answer = answerOf(exchange)
  return refused({
    code: String(answer['__type']),
    status: response.status,
    message: refusalText(answer),
  })
}
