/**
 * Synchronisation: one person's phone and tablet keep a dataset in step through Cognito Sync, and a
 * silent push tells each when the other has written.
 *
 * @module
 */
import { begin, createHandshake, end, leg, passTime, rest } from './handshake.ts'

export const syncMachine = createHandshake({
  id: 'sync',
  context: begin,
  initial: 'unknown',
  on: passTime,
  states: {
    unknown: rest('signingInOnPhone'),
    signingInOnPhone: leg('signInOnPhone', 'phoneSignedIn'),
    phoneSignedIn: rest('signingInOnTablet'),
    signingInOnTablet: leg('signInOnTablet', 'bothSignedIn'),
    bothSignedIn: rest('writing'),
    writing: leg('syncOnPhone', 'written'),
    written: rest('registeringPhone'),
    registeringPhone: leg('registerPhone', 'phoneSubscribed'),
    phoneSubscribed: rest('registeringTablet'),
    registeringTablet: leg('registerTablet', 'bothSubscribed'),
    bothSubscribed: rest('changingOnPhone'),
    changingOnPhone: leg('changeOnPhone', 'announced'),
    announced: rest('pullingOnTablet'),
    pullingOnTablet: leg('pullOnTablet', 'pulled'),
    pulled: rest('changingOnTablet'),
    changingOnTablet: leg('changeOnTablet', 'granted'),
    granted: end(),
    refused: end(),
    broken: end(),
  },
})
