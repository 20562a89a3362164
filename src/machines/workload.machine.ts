/**
 * A workload: a pod or a job has no person to sign in. Its platform keeps a token in a file, and the
 * SDK exchanges it at STS, again and again, each time before the credentials run out.
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

export const workloadMachine = createHandshake({
  id: 'workload',
  context: begin,
  initial: 'started',
  on: passTime,
  states: {
    started: rest('readingTokenFile'),
    readingTokenFile: leg('readTokenFile', 'identified'),
    identified: rest('assumingRole'),
    assumingRole: leg('assumeRoleWithWebIdentity', 'credentialed'),
    credentialed: restUnless('credentialsRunOut', 'readingTokenFile', 'callingS3'),
    callingS3: leg('getObject', 'granted'),
    granted: endUntilTimePasses('credentialed'),
    refused: end(),
    broken: end(),
  },
})
