/** The ways to federate as the chooser of scenarios heads them. @module */
import type { Fault, Flow } from '../../scenarios/scenario.ts'

/** In the order of the course. */
export const flowTitles: Readonly<Record<Flow, string>> = {
  'direct-sts': 'Direct to STS',
  'caller-identity': 'Temporary credentials',
  workload: 'Workloads',
  'cognito-enhanced': 'Identity pool, enhanced flow',
  'cognito-classic': 'Identity pool, classic flow',
  guest: 'Guests',
  'user-pool': 'User pools',
  'managed-login': 'Managed login',
  sync: 'Sync',
}

/** What the page knows of a scenario before it is fetched. */
export interface Choice {
  readonly id: string
  readonly title: string
  readonly flow: Flow
  readonly faults: readonly Pick<Fault, 'id'>[]
}
