/**
 * A guest: the app lets somebody in without a sign-in and uploads for them; then they sign in, and
 * the identity pool links the login to the guest's identity, or merges two identities.
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

export const guestMachine = createHandshake({
  id: 'guest',
  context: begin,
  initial: 'unknown',
  on: passTime,
  states: {
    unknown: rest('gettingGuestId'),
    gettingGuestId: leg('getGuestId', 'visiting'),
    visiting: rest('gettingGuestCredentials'),
    gettingGuestCredentials: leg('getGuestCredentials', 'credentialedAsGuest'),
    credentialedAsGuest: rest('uploading'),
    uploading: leg('putObject', 'uploaded'),
    uploaded: rest('openingSignIn'),
    openingSignIn: leg('openSignIn', 'signingIn'),
    signingIn: rest('requestingIdToken'),
    requestingIdToken: leg('requestIdToken', 'identified'),
    identified: restUnless('signsInTwice', 'signingInAgain', 'gettingCredentials'),
    signingInAgain: leg('signInAgain', 'identifiedTwice'),
    identifiedTwice: rest('gettingCredentials'),
    gettingCredentials: leg('getCredentialsForIdentity', 'credentialed'),
    credentialed: rest('callingS3'),
    callingS3: leg('getObject', 'granted'),
    granted: endUntilTimePasses('credentialed'),
    refused: end(),
    broken: end(),
  },
})
