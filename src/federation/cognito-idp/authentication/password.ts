/** Signing in with the password itself: the pool computes the verifier again. @module */
import { passwordMatches } from '../srp/password-verifier.ts'
import { admit, candidate } from './admission.ts'
import { attemptSecretHash, requiredParameters, type Step } from './attempt.ts'

export const byPassword: Step = async (attempt) => {
  const given = requiredParameters(attempt, 'USERNAME', 'PASSWORD')
  if (!given.ok) return given
  const [name, password] = given.value
  const hash = attemptSecretHash(attempt, name)
  if (!hash.ok) return hash
  const person = candidate(attempt, name)
  if (!person.ok) return person
  const { user, verifier } = person.value
  const right = passwordMatches(verifier, attempt.pool, user.username, password)
  return admit(attempt, person.value, right)
}
