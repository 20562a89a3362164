/** The machine of each way to federate. @module */
import type { Flow } from '../scenarios/scenario.ts'
import { directStsMachine } from './direct-sts.machine.ts'
import type { HandshakeMachine } from './handshake.ts'
import { workloadMachine } from './workload.machine.ts'

export const machines: Readonly<Record<Flow, HandshakeMachine>> = {
  'direct-sts': directStsMachine,
  workload: workloadMachine,
}
