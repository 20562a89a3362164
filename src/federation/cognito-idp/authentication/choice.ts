/**
 * `USER_AUTH`: the person chooses how to sign in. Of the ways that AWS has, a password is the one
 * that is here, by itself or by SRP.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/authentication-flows-selection-sdk.html
 * @module
 */
import { check } from '../checks.ts'
import { invalidParameter } from '../refusals.ts'
import { type Attempt, attemptSecretHash, requiredParameters, type Step } from './attempt.ts'
import { invalidSession, openAuthSession, sealAuthSession } from './auth-session.ts'
import { byPassword } from './password.ts'
import { bySrp } from './srp.ts'

/** What can be chosen, in AWS's order, and the parameter by which a choice is gone through with at once. */
const choices: ReadonlyMap<string, readonly [step: Step, parameter: string]> = new Map([
  ['PASSWORD_SRP', [bySrp, 'SRP_A']],
  ['PASSWORD', [byPassword, 'PASSWORD']],
])

/** Begins: with the preferred challenge where there is one, else with the choice. */
export const byChoice: Step = (attempt) => {
  const { call, parameters } = attempt
  const given = requiredParameters(attempt, 'USERNAME')
  if (!given.ok) return given
  const preferred = parameters.get('PREFERRED_CHALLENGE') ?? ''
  const choice = choices.get(preferred)
  if (choice && parameters.has(choice[1])) return choice[0](attempt)
  const hash = attemptSecretHash(attempt, given.value[0])
  if (!hash.ok) return hash
  return {
    ok: true,
    result: {
      ChallengeName: choice ? preferred : 'SELECT_CHALLENGE',
      Session: sealAuthSession(call.world, attempt, {
        username: given.value[0],
        challenge: 'USER_AUTH',
      }),
      ChallengeParameters: {},
      AvailableChallenges: [...choices.keys()],
    },
  }
}

/** `SELECT_CHALLENGE`: what the person chose, with all that it takes. */
export const selectChallenge: Step = (attempt) => {
  const given = requiredParameters(attempt, 'USERNAME', 'ANSWER')
  if (!given.ok) return given
  const choice = choices.get(given.value[1])
  if (choice) return chosen(attempt, choice[0])
  return check(attempt.call, 'parameters', invalidParameter('Selected challenge is not available'))
}

/** `PASSWORD` and `PASSWORD_SRP`: the response to the challenge that was preferred. */
export const respondByPassword: Step = (attempt) => chosen(attempt, byPassword)
export const respondBySrp: Step = (attempt) => chosen(attempt, bySrp)

function chosen(attempt: Attempt, step: Step): ReturnType<Step> {
  const { call, parameters } = attempt
  const opened = openAuthSession(call.world, attempt, 'USER_AUTH', attempt.session)
  const sameName = !opened.ok || opened.value.username === parameters.get('USERNAME')
  const session = check(call, 'session', sameName ? opened : invalidSession())
  return session.ok ? step(attempt) : session
}
