/**
 * How long a client's tokens live: a number and a unit in the API, seconds in the pool.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html
 * @module
 */
import { integer, structure, text } from '../../aws-json/shape.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { invalidParameter } from '../refusals.ts'
import type { AppClient, TokenValidityUnits } from '../user-pool.ts'

const secondsOf = { seconds: 1, minutes: 60, hours: 3600, days: 86_400 } as const

const unit = text({ values: ['seconds', 'minutes', 'hours', 'days'] })

/** The members of the input that say how long tokens live. */
export const lifetimeMembers = {
  RefreshTokenValidity: integer([0, 315_360_000]),
  AccessTokenValidity: integer([1, 86_400]),
  IdTokenValidity: integer([1, 86_400]),
  TokenValidityUnits: structure({ AccessToken: unit, IdToken: unit, RefreshToken: unit }),
}

export interface LifetimeInput {
  readonly RefreshTokenValidity?: number
  readonly AccessTokenValidity?: number
  readonly IdTokenValidity?: number
  readonly TokenValidityUnits?: {
    readonly AccessToken?: string
    readonly IdToken?: string
    readonly RefreshToken?: string
  }
}

export type TokenLifetimes = Pick<
  AppClient,
  'idTokenLifetime' | 'accessTokenLifetime' | 'refreshTokenLifetime' | 'tokenValidityUnits'
>

/**
 * In seconds: an hour, an hour and thirty days where nothing is said. ID and access tokens live five
 * minutes to a day, refresh tokens an hour to ten years, and ID and access tokens never longer.
 */
export function readLifetimes(input: LifetimeInput): Outcome<TokenLifetimes> {
  const units = input.TokenValidityUnits ?? {}
  const accessTokenLifetime = seconds(input.AccessTokenValidity ?? 0, units.AccessToken, 'hours')
  const idTokenLifetime = seconds(input.IdTokenValidity ?? 0, units.IdToken, 'hours')
  const refreshTokenLifetime = seconds(input.RefreshTokenValidity ?? 0, units.RefreshToken, 'days')
  const lifetimes = {
    accessTokenLifetime: accessTokenLifetime || 3600,
    idTokenLifetime: idTokenLifetime || 3600,
    refreshTokenLifetime: refreshTokenLifetime || 2_592_000,
  }
  const inRange =
    [lifetimes.accessTokenLifetime, lifetimes.idTokenLifetime].every(
      (each) => each >= 300 && each <= 86_400,
    ) &&
    lifetimes.refreshTokenLifetime >= 3600 &&
    lifetimes.refreshTokenLifetime <= 315_360_000
  if (!inRange) return invalidParameter('Invalid range for token validity.')
  return accepted({ ...lifetimes, tokenValidityUnits: readUnits(units) })
}

const seconds = (value: number, given: string | undefined, standing: TokenUnit): number =>
  value * secondsOf[isUnit(given) ? given : standing]

type TokenUnit = keyof typeof secondsOf

const isUnit = (text: string | undefined): text is TokenUnit =>
  text !== undefined && Object.hasOwn(secondsOf, text)

function readUnits(units: NonNullable<LifetimeInput['TokenValidityUnits']>): TokenValidityUnits {
  const { AccessToken, IdToken, RefreshToken } = units
  return {
    ...(isUnit(AccessToken) ? { access: AccessToken } : {}),
    ...(isUnit(IdToken) ? { id: IdToken } : {}),
    ...(isUnit(RefreshToken) ? { refresh: RefreshToken } : {}),
  }
}

/** As the API says it: access and ID tokens only where their lifetime was chosen. */
export function renderLifetimes(client: TokenLifetimes): object {
  const { access, id, refresh } = client.tokenValidityUnits ?? {}
  const chosen = (lifetime: number, unit: TokenUnit | undefined) =>
    unit === undefined && lifetime === 3600 ? undefined : lifetime / secondsOf[unit ?? 'hours']
  return {
    RefreshTokenValidity: client.refreshTokenLifetime / secondsOf[refresh ?? 'days'],
    AccessTokenValidity: chosen(client.accessTokenLifetime, access),
    IdTokenValidity: chosen(client.idTokenLifetime, id),
    TokenValidityUnits: { AccessToken: access, IdToken: id, RefreshToken: refresh },
  }
}
