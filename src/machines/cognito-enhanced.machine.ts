/**
 * The enhanced flow of Cognito: the app signs a person in, and the identity pool does the rest. It
 * knows no role, and the call to STS is Cognito's own.
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

export const cognitoEnhancedMachine = createHandshake({
  id: 'cognito-enhanced',
  context: begin,
  initial: 'signedOut',
  on: passTime,
  states: {
    signedOut: rest('openingSignIn'),
    openingSignIn: leg('openSignIn', 'signingIn'),
    signingIn: rest('requestingIdToken'),
    requestingIdToken: leg('requestIdToken', 'identified'),
    identified: rest('gettingId'),
    gettingId: leg('getId', 'known'),
    known: rest('gettingCredentials'),
    gettingCredentials: leg('getCredentialsForIdentity', 'credentialed'),
    credentialed: rest('callingS3'),
    callingS3: leg('getObject', 'granted'),
    granted: endUntilTimePasses('credentialed'),
    refused: end(),
    broken: end(),
  },
})
