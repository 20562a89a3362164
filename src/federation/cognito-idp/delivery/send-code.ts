/** Sends codes to people, and keeps them until they come back. @module */
import { randomBytes } from '../../randomness.ts'
import type { World } from '../../world.ts'
import { changePerson } from '../person/find-person.ts'
import type { PoolUser, SentCode, UserPool } from '../user-pool.ts'
import type { Contact } from './contact.ts'

/** What a code is for: its place among a person's codes. */
export type CodePurpose = 'sign-up' | 'password' | Contact['attribute']

/** In seconds [limits.html: 24 hours, and one hour for a new password]. */
const lifetimeOf = (purpose: CodePurpose): number => (purpose === 'password' ? 3600 : 86_400)

/** AWS's standing texts. */
const textOf = (purpose: CodePurpose, code: string): string => {
  if (purpose === 'sign-up') return `Your confirmation code is ${code}`
  return purpose === 'password'
    ? `Your password reset code is ${code}`
    : `Your verification code is ${code}`
}

/** The world after a code went out; the person's former code for the same purpose is void. */
export function sendCode(
  world: World,
  pool: UserPool,
  person: PoolUser,
  purpose: CodePurpose,
  contact: Contact,
): World {
  const [a = 0, b = 0, c = 0, d = 0] = randomBytes(
    world,
    `${purpose} code of ${person.sub} ${contact.attribute}`,
    4,
  )
  const number = (((a * 256 + b) * 256 + c) * 256 + d) % 1_000_000
  const code = String(number).padStart(6, '0')
  const sent: SentCode = { code, expiresAt: world.now + lifetimeOf(purpose), failures: 0 }
  const codes = { ...person.codes, [purpose]: sent }
  return deliver(changePerson(world, pool, { ...person, codes }), contact, {
    body: textOf(purpose, code),
    code,
  })
}

/** The world in which a message reached its address. */
export const deliver = (
  world: World,
  { attribute, address }: Contact,
  message: { readonly body: string; readonly code: string },
): World => ({
  ...world,
  messages: [
    ...(world.messages ?? []),
    {
      at: world.now,
      via: attribute === 'email' ? ('email' as const) : ('sms' as const),
      to: address,
      ...message,
    },
  ],
})
