/** Real failures of identity pools from public threads, played through the flow that each is about. @module */
import { readXmlText } from '../../src/federation/encoding/xml.ts'
import { bodyText, type HttpRequest, type HttpResponse } from '../../src/federation/http.ts'
import { handle } from '../../src/federation/network.ts'
import type { World } from '../../src/federation/world.ts'
import cases from '../vectors/sts/cases.json' with { type: 'json' }
import type { Case } from './recorded-cases.ts'
import { loginTokens } from './recorded-cognito-logins.ts'
import {
  type Claims,
  cognito,
  type Logins,
  loginsOf,
  type PoolSide,
  poolSideOf,
} from './recorded-cognito-side.ts'
import { poolOf, worldOf } from './recorded-cognito-world.ts'
import { accountId } from './simulated-provider.ts'

/** The cases that Cognito answers. */
export const casesOfCognito = cases.filter(
  (item) => 'layer' in item && item.layer.startsWith('cognito'),
)

/** What a case needs to be played: the call, and the world that it meets. */
export interface Play {
  readonly identityPoolId: string
  readonly identityId: string
  readonly side: PoolSide
  readonly operation: NonNullable<PoolSide['operation']>
  readonly logins: Logins
  readonly developerMethods: readonly string[]
  readonly world: World
  readonly roleArn: string
}

/** How a case ends: `allow`, `deny` or an error code. */
export interface CaseEnd {
  readonly app: string
  /** What STS told Cognito, where Cognito asked it. */
  readonly underlyingSts?: string
}

/** Plays the case's call, and what the classic flow does after it. */
export async function playCognito(item: Case): Promise<CaseEnd> {
  const play = playOf(item)
  const { operation, identityPoolId, identityId, side } = play
  const logins = await loginTokens(play)
  const input =
    operation === 'GetId'
      ? { IdentityPoolId: identityPoolId, Logins: logins }
      : { IdentityId: identityId, Logins: logins, CustomRoleArn: side.CustomRoleArn }
  const sent = jsonRequest(identityPoolId, operation, input)
  const { world, response, exchange } = await handle(play.world, sent)
  const answer = JSON.parse(bodyText(response.body))
  const asked = exchange.nested.find(({ to }) => to === 'sts')
  const underlying = asked ? { underlyingSts: endAtSts(asked.response) } : {}
  if (response.status !== 200) return { app: answer.__type, ...underlying }
  if (operation !== 'GetOpenIdToken') return { app: 'allow', ...underlying }
  return { app: await assume(world, play, answer.Token) }
}

/** The classic flow ends at STS. */
async function assume(world: World, { roleArn }: Play, token: string): Promise<string> {
  const form = new URLSearchParams({
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: 'case',
    WebIdentityToken: token,
  })
  const { response } = await handle(world, {
    method: 'POST',
    url: 'https://sts.us-east-1.amazonaws.com/',
    headers: [['content-type', 'application/x-www-form-urlencoded']],
    body: form.toString(),
  })
  return endAtSts(response)
}

function endAtSts({ body }: HttpResponse): string {
  const code = readXmlText(bodyText(body), 'Code')
  return code === undefined ? 'allow' : code === 'AccessDenied' ? 'deny' : code
}

const jsonRequest = (poolId: string, operation: string, input: object): HttpRequest => ({
  method: 'POST',
  url: `https://cognito-identity.${poolId.split(':')[0]}.amazonaws.com/`,
  headers: [
    ['content-type', 'application/x-amz-json-1.1'],
    ['x-amz-target', `AWSCognitoIdentityService.${operation}`],
  ],
  body: JSON.stringify(input),
})

/** What the case leaves open is filled in so that nothing else is wrong. */
export function playOf(item: Case): Play {
  const side = poolSideOf(item)
  const claims = item.token_claims as Claims
  const ofCognito = claims.iss === undefined || claims.iss.endsWith(cognito)
  const id = ofCognito && claims.aud ? claims.aud : 'us-east-1:11111111-2222-3333-4444-555555555555'
  const identityId =
    ofCognito && claims.sub ? claims.sub : 'us-east-1:aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee'
  const methods = (ofCognito ? claims.amr : undefined) ?? []
  const developerMethods = methods.some((method) => method.includes(`:${id}:`)) ? methods : []
  const logins = side.Logins ?? loginsOf(claims, ofCognito, methods, developerMethods)
  const request = item.request as { readonly role_arn?: string }
  const roleArn = request.role_arn ?? `arn:aws:iam::${accountId}:role/case`
  const pool = poolOf(id, identityId, side, logins, roleArn)
  return {
    identityPoolId: id,
    identityId,
    side,
    operation:
      side.operation ?? (item.layer === 'cognito' ? 'GetOpenIdToken' : 'GetCredentialsForIdentity'),
    logins,
    developerMethods,
    world: worldOf(item, pool, logins, roleArn),
    roleArn,
  }
}
