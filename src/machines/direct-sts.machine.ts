/** The direct handshake: the app signs a person in, asks STS itself, and calls S3. @module */
import {
  begin,
  createHandshake,
  end,
  endUntilTimePasses,
  leg,
  passTime,
  rest,
} from './handshake.ts'

export const directStsMachine = createHandshake({
  id: 'direct-sts',
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
    credentialed: rest('callingS3'),
    callingS3: leg('getObject', 'granted'),
    granted: endUntilTimePasses('credentialed'),
    refused: end(),
    broken: end(),
  },
})
