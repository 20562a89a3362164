/**
 * Signing in by SRP: the pool answers the client's key with its own, and the client then signs what
 * only someone with the password can.
 *
 * @module
 */

import { hex } from '../../encoding/sha256.ts'
import { randomBytes, randomUuid } from '../../randomness.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { check } from '../checks.ts'
import { invalidParameter } from '../refusals.ts'
import { bytesOfInteger, integerOfHex } from '../srp/integer.ts'
import { makePasswordVerifier } from '../srp/password-verifier.ts'
import {
  claimHolds,
  clientPublicKey,
  privateKeyLength,
  serverPublicKey,
} from '../srp/server-challenge.ts'
import type { PasswordVerifier } from '../user-pool.ts'
import { admit, candidate } from './admission.ts'
import { type Attempt, attemptSecretHash, requiredParameters, type Step } from './attempt.ts'
import {
  type CarriedSrp,
  invalidSession,
  isSrp,
  openAuthSession,
  sealAuthSession,
} from './auth-session.ts'
import { personSigningIn } from './person-signing-in.ts'

const challenge = 'PASSWORD_VERIFIER'

/** `USER_SRP_AUTH`: asks the client to show that it knows the password. */
export const bySrp: Step = (attempt) => {
  const { call, pool, client } = attempt
  const given = requiredParameters(attempt, 'USERNAME', 'SRP_A')
  if (!given.ok) return given
  const [name, clientKey] = given.value
  const hash = attemptSecretHash(attempt, name)
  if (!hash.ok) return hash
  if (clientPublicKey(clientKey) === undefined)
    return check(call, 'parameters', invalidParameter('SRP_A is not valid'))
  const prover = proverNamed(attempt, name)
  if (!prover.ok) return prover
  const { username, verifier } = prover.value
  const privateKey = randomBytes(call.world, 'srp private key', privateKeyLength)
  const serverKey = serverPublicKey(verifier, privateKey)
  const block = { username, challenge, clientKey, serverKey, privateKey: hex(privateKey) }
  return {
    ok: true,
    result: {
      ChallengeName: challenge,
      ChallengeParameters: {
        SALT: (integerOfHex(verifier.salt) ?? 0n).toString(16),
        SECRET_BLOCK: sealAuthSession(call.world, { pool, client }, block),
        SRP_B: serverKey,
        USERNAME: username,
        USER_ID_FOR_SRP: username,
      },
    },
  }
}

interface Prover {
  readonly username: string
  readonly verifier: Pick<PasswordVerifier, 'salt' | 'verifier'>
}

/**
 * Who has to show that they know the password. Where the client hides who exists, an unknown name
 * gets a salt as well, always the same one.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-managing-errors.html
 */
function proverNamed(attempt: Attempt, name: string): Outcome<Prover> {
  const { call, pool, client } = attempt
  if (personSigningIn(pool, name) || client.preventUserExistenceErrors !== 'ENABLED') {
    const person = candidate(attempt, name)
    return person.ok
      ? accepted({ username: person.value.user.username, verifier: person.value.verifier })
      : person
  }
  call.fail('person', { note: 'The client hides who exists: the answer looks like any other.' })
  const always = { seed: call.world.seed, turn: 0 }
  const username =
    pool.usernameAttributes.length > 0 ? randomUuid(always, `nobody ${pool.id} ${name}`) : name
  return accepted({ username, verifier: makePasswordVerifier(always, pool, name, '') })
}

/** `PASSWORD_VERIFIER`: the client's proof. */
export const passwordVerifier: Step = async (attempt) => {
  const { call, pool } = attempt
  const given = requiredParameters(
    attempt,
    'USERNAME',
    'PASSWORD_CLAIM_SECRET_BLOCK',
    'PASSWORD_CLAIM_SIGNATURE',
    'TIMESTAMP',
  )
  if (!given.ok) return given
  const [name, secretBlock, signature, timestamp] = given.value
  const hash = attemptSecretHash(attempt, name)
  if (!hash.ok) return hash
  const session = check(call, 'session', openSrpSession(attempt, secretBlock))
  if (!session.ok) return session
  const person = candidate(attempt, name)
  if (!person.ok) return person
  const { user, verifier } = person.value
  const { username, clientKey, serverKey, privateKey } = session.value
  const holds =
    username === user.username &&
    claimHolds(
      { secretBlock, signature, timestamp },
      { clientKey, serverKey, privateKey: bytesOfHex(privateKey) },
      verifier,
      pool,
      username,
    )
  return admit(attempt, person.value, holds)
}

function openSrpSession(attempt: Attempt, secretBlock: string): Outcome<CarriedSrp> {
  const session = openAuthSession(attempt.call.world, attempt, challenge, secretBlock)
  if (!session.ok) return session
  return isSrp(session.value) ? accepted(session.value) : invalidSession()
}

const bytesOfHex = (text: string): Uint8Array => bytesOfInteger(integerOfHex(text) ?? 0n)
