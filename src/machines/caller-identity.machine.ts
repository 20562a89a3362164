/**
 * The direct handshake with one call more: before the app uses its credentials, it asks STS whose
 * they are.
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

export const callerIdentityMachine = createHandshake({
  id: 'caller-identity',
  context: begin,
  initial: 'signedOut',
  on: passTime,
  states: {
    signedOut: rest('openingSignIn'),
    openingSignIn: leg('openSignIn', 'signingIn'),
    signingIn: rest('requestingIdToken'),
    requestingIdToken: leg('requestIdToken', 'identified'),
    identified: rest('assumingRole'),
    assumingRole: leg('assumeRoleWithWebIdentity', 'credentialed'),
    credentialed: rest('askingWhoIAm'),
    askingWhoIAm: leg('getCallerIdentity', 'recognised'),
    recognised: rest('callingS3'),
    callingS3: leg('getObject', 'granted'),
    granted: endUntilTimePasses('recognised'),
    refused: end(),
    broken: end(),
  },
})
