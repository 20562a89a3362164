/**
 * A user pool, directly: a person signs up, confirms and signs in at the pool; the identity pool
 * then turns the user pool's token into credentials.
 *
 * @module
 */
import {
  begin,
  createHandshake,
  end,
  endUntilTimePasses,
  leg,
  passTime,
  rest,
  restUnless,
} from './handshake.ts'

export const userPoolMachine = createHandshake({
  id: 'user-pool',
  context: begin,
  initial: 'unknown',
  on: passTime,
  states: {
    unknown: rest('signingUp'),
    signingUp: leg('signUp', 'unconfirmed'),
    unconfirmed: rest('confirming'),
    confirming: leg('confirmSignUp', 'confirmed'),
    confirmed: rest('signingIn'),
    signingIn: leg('initiateAuth', 'identified'),
    identified: restUnless('comesBack', 'refreshingTokens', 'gettingId'),
    refreshingTokens: leg('refreshTokens', 'refreshed'),
    refreshed: rest('gettingId'),
    gettingId: leg('getId', 'known'),
    known: rest('gettingCredentials'),
    gettingCredentials: leg('getCredentialsForIdentity', 'credentialed'),
    credentialed: rest('uploading'),
    uploading: leg('putObject', 'stored'),
    stored: endUntilTimePasses('credentialed'),
    refused: end(),
    broken: end(),
  },
})
