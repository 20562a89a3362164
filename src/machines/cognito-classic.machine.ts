/**
 * The classic flow of Cognito: the identity pool gives the app a token of its own, and the app takes
 * it to STS, where it names the role itself.
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

export const cognitoClassicMachine = createHandshake({
  id: 'cognito-classic',
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
    known: rest('gettingOpenIdToken'),
    gettingOpenIdToken: leg('getOpenIdToken', 'vouchedFor'),
    vouchedFor: rest('assumingRole'),
    assumingRole: leg('assumeRoleWithWebIdentity', 'credentialed'),
    credentialed: rest('callingS3'),
    callingS3: leg('getObject', 'granted'),
    granted: endUntilTimePasses('credentialed'),
    refused: end(),
    broken: end(),
  },
})
