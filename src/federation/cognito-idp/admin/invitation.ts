/** Temporary passwords, and the messages that bring them. @module */
import type { World } from '../../world.ts'
import { contactBy } from '../delivery/contact.ts'
import { deliver } from '../delivery/send-code.ts'
import { draw } from '../draw.ts'
import type { PasswordPolicy, PoolUser, UserPool } from '../user-pool.ts'

/** Until when a temporary password that is set now works, in seconds since the Unix epoch. */
export const temporaryUntil = (
  { now }: Pick<World, 'now'>,
  { passwordPolicy }: Pick<UserPool, 'passwordPolicy'>,
): number => now + passwordPolicy.temporaryPasswordValidityDays * 86_400

/** A password with characters of every kind, as long as the policy asks. */
export const drawTemporaryPassword = (world: World, { minimumLength }: PasswordPolicy): string =>
  [
    draw(world, 'temporary password', 'ABCDEFGHJKLMNPQRSTUVWXYZ', 1),
    draw(world, 'temporary password, rest', 'abcdefghijkmnpqrstuvwxyz', minimumLength),
    draw(world, 'temporary password, number', '23456789', 1),
    draw(world, 'temporary password, symbol', '!@#$%^&*', 1),
  ].join('')

interface Invitation {
  /** As the administrator typed it. */
  readonly name: string
  readonly password: string
  /** `SMS`, `EMAIL`, or both. */
  readonly media: readonly string[]
}

/** The world in which the invitation went out, by each medium that reaches the person. */
export const invite = (
  world: World,
  person: PoolUser,
  { name, password, media }: Invitation,
): World =>
  media
    .map((medium) => contactBy(person, medium === 'EMAIL' ? 'email' : 'phone_number'))
    .filter((contact) => contact !== undefined)
    .reduce(
      (standing, contact) =>
        deliver(standing, contact, {
          body: `Your username is ${name} and temporary password is ${password}.`,
          code: password,
        }),
      world,
    )
