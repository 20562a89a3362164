/** What comes of asking AWS about what somebody pasted. @module */
import { type Exchange, withNested } from '../federation/exchange.ts'
import type { JsonObject } from '../federation/jose/decode-jwt.ts'
import type { Outcome } from '../federation/refusal.ts'
import type { World } from '../federation/world.ts'

export interface Examination {
  /** The calls that went through before, in their order. */
  readonly earlier: readonly Exchange[]
  /** The call that decided, with the checks that were made of it. */
  readonly exchange: Exchange
  readonly outcome: Outcome<Granted>
  /** What was asked: the accounts and pools, and who issued the tokens. */
  readonly world: World
  /** The tokens that can be read. */
  readonly tokens: readonly ReadableToken[]
  /** What was taken for granted, a sentence each. */
  readonly assumptions: readonly string[]
}

export interface Granted {
  /** Of the session. */
  readonly arn: string
}

export interface ReadableToken {
  /** Whose it is: `What the token says`. */
  readonly title: string
  readonly header: JsonObject
  readonly payload: JsonObject
}

/** What cannot be read, by the part of the question that has it. */
export type Unreadable = Readonly<
  Partial<Record<'token' | 'role' | 'keys' | 'vouched' | 'pool' | 'poolRoles', string>>
>

export type Examined = Outcome<Examination, Unreadable>

/** What AWS was asked, the app’s calls and those that Cognito made for one of them, in their order. */
export const callsOf = ({ earlier, exchange }: Examination): readonly Exchange[] =>
  [...earlier, exchange]
    .flatMap(withNested)
    .filter(({ to }) => to === 'sts' || to === 'cognito-identity')

/**
 * The calls in which a check failed, from the one that the app made to the one beneath that decided:
 * what Cognito answers may be what STS told it.
 */
export const failedCalls = (examination: Examination): readonly Exchange[] =>
  callsOf(examination).filter(({ checks }) => checks.some(({ verdict }) => verdict === 'fail'))

/** Who answered, by name. */
export const answererOf = ({ to }: Exchange): string => (to === 'sts' ? 'STS' : 'Cognito')
