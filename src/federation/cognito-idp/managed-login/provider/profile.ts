/**
 * Who a person is at an identity provider: the pool redeems the code as a confidential client, then
 * verifies the ID token and asks for the profile.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-oidc-flow.html
 * @module
 */
import type { Checklist, PlannedCheck } from '../../../checklist.ts'
import type { JsonObject } from '../../../jose/decode-jwt.ts'
import { accepted } from '../../../refusal.ts'
import type { World } from '../../../world.ts'
import type { PoolIdentityProvider } from '../../user-pool.ts'
import type { EndpointCall } from '../endpoint.ts'
import { type Asked, documentOf, failed, isName, type Read } from './asked.ts'
import { connect } from './connection.ts'
import { redeemCode } from './redeem-code.ts'
import { verifyIdToken } from './verify-id-token.ts'

export const profilePlan = [
  {
    id: 'provider-token',
    title: 'The provider redeems the code for the pool',
    fact: 'login-provider-token',
  },
  {
    id: 'provider-id-token',
    title: 'The ID token is the provider’s, for the pool, and has not expired',
    fact: 'login-provider-id-token',
  },
  {
    id: 'provider-profile',
    title: 'The provider says who the person is',
    fact: 'login-provider-profile',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** What the provider says of a person. */
export interface Profile {
  /** Their id there. */
  readonly subject: string
  readonly issuer?: string
  readonly claims: JsonObject
}

/** Redeems the code and reads who it is. */
export async function readProfile(
  { world: start, pool, send }: EndpointCall,
  provider: PoolIdentityProvider,
  code: string,
  list: Checklist<string>,
): Promise<Read<Profile>> {
  const { world, connection } = await connect(start, provider, { send })
  if (!connection) {
    list.fail('provider-token', { note: 'Its addresses could not be read.' })
    return { world, outcome: failed(`${provider.name} Error - 503 error getting token`) }
  }
  const asked: Asked = { pool, provider, connection, send }
  const tokens = await redeemCode(world, asked, code)
  if (!tokens.outcome.ok) {
    list.fail('provider-token', { note: tokens.outcome.refusal.description ?? '' })
    return { world: tokens.world, outcome: tokens.outcome }
  }
  list.pass('provider-token')
  const { idToken, accessToken } = tokens.outcome.value
  const verified = await verifyIdToken(tokens.world, asked, idToken)
  if (!verified.outcome.ok) {
    list.fail('provider-id-token', { note: verified.outcome.refusal.description ?? '' })
    return { world: verified.world, outcome: verified.outcome }
  }
  const signed = verified.outcome.value
  list.pass(
    'provider-id-token',
    signed ? {} : { note: `${provider.name} has no ID tokens: it is asked instead.` },
  )
  const told = await askForAttributes(verified.world, asked, accessToken)
  if (!told.outcome.ok) {
    list.fail('provider-profile', { note: told.outcome.refusal.description ?? '' })
    return { world: told.world, outcome: told.outcome }
  }
  const claims: JsonObject = { ...signed, ...told.outcome.value }
  const subject = [signed?.['sub'], claims['sub'], claims['user_id'], claims['id']].find(isName)
  if (subject === undefined) {
    list.fail('provider-profile', { note: 'There is no id of the person.' })
    return { world: told.world, outcome: failed('username attribute mapping required') }
  }
  list.pass('provider-profile', { actual: subject })
  const { issuer } = connection
  const profile = { subject, claims, ...(issuer === undefined ? {} : { issuer }) }
  return { world: told.world, outcome: accepted(profile) }
}

/** What the provider tells the bearer of the access token; nothing where it has no such address. */
async function askForAttributes(
  start: World,
  { provider, connection: { attributesUrl }, send }: Asked,
  accessToken: string | undefined,
): Promise<Read<JsonObject>> {
  if (attributesUrl === undefined || accessToken === undefined)
    return { world: start, outcome: accepted({}) }
  const fields =
    provider.type === 'Facebook'
      ? [...new Set(['id', ...Object.values(provider.attributeMapping)])].join(',')
      : ''
  const sent = await send(start, {
    method: 'GET',
    url: `${attributesUrl}${fields}`,
    headers: [
      ['authorization', `Bearer ${accessToken}`],
      ['accept', 'application/json'],
    ],
    body: '',
  })
  const claims = documentOf(sent)
  return sent.response.status === 200 && claims
    ? { world: sent.world, outcome: accepted(claims) }
    : {
        world: sent.world,
        outcome: failed(
          `${provider.name} Error - ${sent.response.status} error getting user attributes`,
        ),
      }
}
