/** The machine of each way to federate. @module */
import type { Flow } from '../scenarios/scenario.ts'
import { callerIdentityMachine } from './caller-identity.machine.ts'
import { cognitoClassicMachine } from './cognito-classic.machine.ts'
import { cognitoEnhancedMachine } from './cognito-enhanced.machine.ts'
import { directStsMachine } from './direct-sts.machine.ts'
import { guestMachine } from './guest.machine.ts'
import type { HandshakeMachine } from './handshake.ts'
import { managedLoginMachine } from './managed-login.machine.ts'
import { syncMachine } from './sync.machine.ts'
import { userPoolMachine } from './user-pool.machine.ts'
import { workloadMachine } from './workload.machine.ts'

export const machines: Readonly<Record<Flow, HandshakeMachine>> = {
  'direct-sts': directStsMachine,
  'caller-identity': callerIdentityMachine,
  'cognito-enhanced': cognitoEnhancedMachine,
  'cognito-classic': cognitoClassicMachine,
  guest: guestMachine,
  'user-pool': userPoolMachine,
  'managed-login': managedLoginMachine,
  sync: syncMachine,
  workload: workloadMachine,
}
