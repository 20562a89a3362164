/** What a developer's server brings: its own user, whom it vouches for, and tokens of public providers. @module */
import type { JsonRefusal, SignedJsonCall } from '../../aws-json/operation.ts'
import { entryOf } from '../../lookup.ts'
import type { World } from '../../world.ts'
import type { IdentityPool, Login } from '../identity-pool.ts'
import { loginChecks } from '../login/login-check.ts'
import type { Proof } from '../login/proof.ts'
import { verifyLogins } from '../login/verify-logins.ts'
import { developerProviderNotSupported } from './developer-user.ts'

interface VerifiedLogins {
  readonly ok: true
  /** Moved on by the calls to providers. */
  readonly world: World
  readonly user: Login
  /** The developer's user first. */
  readonly proofs: readonly Proof[]
}

/** The developer's user is taken as said; every other login has to hold. */
export async function verifyDeveloperLogins(
  call: SignedJsonCall<unknown>,
  pool: IdentityPool,
  logins: Readonly<Record<string, string>>,
): Promise<VerifiedLogins | JsonRefusal> {
  const provider = pool.developerProviderName
  const subject = provider === undefined ? undefined : entryOf(logins, provider)
  if (provider === undefined || subject === undefined)
    return developerProviderNotSupported(call, pool, Object.keys(logins)[0])
  call.pass('developer-provider', { actual: provider })
  const user = { provider, subject }
  const vouched: Proof = { kind: 'provider', login: user, audience: pool.id, claims: {} }
  const others = Object.entries(logins).filter(([name]) => name !== provider)
  if (others.length === 0) {
    for (const { id } of loginChecks) call.pass(id, { note: 'The developer vouches for the user.' })
    return { ok: true, world: call.world, user, proofs: [vouched] }
  }
  const { world, outcome } = await verifyLogins(call, pool, Object.fromEntries(others))
  return outcome.ok
    ? { ok: true, world, user, proofs: [vouched, ...outcome.value] }
    : { ok: false, refusal: outcome.refusal, world }
}
