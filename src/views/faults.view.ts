/** What can be broken, grouped by whose side it is on. @module */
import type { Fault, FaultParty, Scenario } from '../scenarios/scenario.ts'
import { type PartyKind, partyOf } from './parties.view.ts'

export interface FaultGroup {
  readonly title: string
  /** Whose colour and shape the group carries. */
  readonly party: PartyKind
  readonly faults: readonly FaultChoice[]
}

export interface FaultChoice extends Pick<Fault, 'id' | 'name' | 'sentence'> {
  readonly chosen: boolean
}

const order: readonly FaultParty[] = [
  'app',
  'identity-provider',
  'user-pool',
  'identity-pool',
  'sync',
  'sts',
  'role',
  's3',
]

const kinds: Readonly<Record<FaultParty, PartyKind>> = {
  app: 'app',
  'identity-provider': 'idp',
  'user-pool': 'directory',
  'identity-pool': 'broker',
  sync: 'sync',
  sts: 'sts',
  role: 'sts',
  s3: 's3',
}

/** All faults of a scenario in groups, those that are chosen marked. */
export function faultGroupsOf(
  { faults, app, world }: Scenario,
  chosen: readonly string[],
): readonly FaultGroup[] {
  const titles: Readonly<Record<FaultParty, string>> = {
    app: `What ${app.name} does`,
    'identity-provider': `What ${partyOf(app.provider, app, world).name} does`,
    'user-pool': 'How the user pool is set up',
    'identity-pool': 'How the identity pool is set up',
    sync: 'How Cognito Sync is set up',
    sts: 'What STS does',
    role: 'Whom the role trusts',
    s3: 'What S3 is asked',
  }
  return order
    .map((concerns) => ({
      title: titles[concerns],
      party: kinds[concerns],
      faults: faults
        .filter((fault) => fault.concerns === concerns)
        .map(({ id, name, sentence }) => ({ id, name, sentence, chosen: chosen.includes(id) })),
    }))
    .filter((group) => group.faults.length > 0)
}

/** The chosen faults by name, in the scenario's order. */
export const chosenFaults = ({ faults }: Scenario, chosen: readonly string[]): readonly Fault[] =>
  faults.filter(({ id }) => chosen.includes(id))
