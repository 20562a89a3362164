/**
 * A user pool, through a web identity provider: the person chooses it on managed login's page and is
 * sent there, and the app gets the user pool's token, never the provider's. The identity pool turns it into credentials.
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
} from './handshake.ts'

export const managedLoginMachine = createHandshake({
  id: 'managed-login',
  context: begin,
  initial: 'signedOut',
  on: passTime,
  states: {
    signedOut: rest('openingManagedLogin'),
    openingManagedLogin: leg('openManagedLogin', 'choosingProvider'),
    choosingProvider: rest('continuingToProvider'),
    continuingToProvider: leg('continueToProvider', 'signingIn'),
    signingIn: rest('signingInThroughProvider'),
    signingInThroughProvider: leg('signInThroughProvider', 'identified'),
    identified: rest('gettingId'),
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
