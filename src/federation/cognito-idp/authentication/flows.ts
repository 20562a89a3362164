/**
 * The ways of signing in, and whether an app client allows them.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-authentication-flow-methods.html
 * @module
 */
import { fetchedOnce } from '../../fetched-once.ts'
import { accepted, type Outcome } from '../../refusal.ts'
import { invalidParameter } from '../refusals.ts'
import type { AppClient } from '../user-pool.ts'
import type { Step } from './attempt.ts'
import { byPassword } from './password.ts'

export interface Flow {
  readonly step: Step
  /** Who may call it: an app, an administrator's server, or both. */
  readonly for: 'app' | 'server' | 'both'
  /** The flow without `ALLOW_`, as clients list it. */
  readonly listed: string
  /** What AWS says where the client does not list it. */
  readonly notListed: string
}

const bySrp = fetchedOnce(() => import('./srp.ts'), 'bySrp')
const byRefreshToken = fetchedOnce(() => import('./refresh.ts'), 'byRefreshToken')
const byChoice = fetchedOnce(() => import('./choice.ts'), 'byChoice')

/** There are no Lambda triggers here that could define a flow of one's own. */
const byTriggers: Step = () =>
  invalidParameter('Custom auth lambda trigger is not configured for the user pool.')

const refresh: Flow = {
  step: byRefreshToken,
  for: 'both',
  listed: 'REFRESH_TOKEN_AUTH',
  notListed: 'Auth flow not enabled for this client',
}

const adminPassword: Flow = {
  step: byPassword,
  for: 'server',
  listed: 'ADMIN_USER_PASSWORD_AUTH',
  notListed: 'Auth flow not enabled for this client',
}

/** By the value of `AuthFlow`. */
export const flows: ReadonlyMap<string, Flow> = new Map<string, Flow>([
  [
    'USER_SRP_AUTH',
    {
      step: bySrp,
      for: 'both',
      listed: 'USER_SRP_AUTH',
      notListed: 'USER_SRP_AUTH is not enabled for the client.',
    },
  ],
  ['REFRESH_TOKEN_AUTH', refresh],
  ['REFRESH_TOKEN', refresh],
  [
    'CUSTOM_AUTH',
    {
      step: byTriggers,
      for: 'both',
      listed: 'CUSTOM_AUTH',
      notListed: 'CUSTOM_AUTH is not enabled for the client.',
    },
  ],
  ['ADMIN_NO_SRP_AUTH', adminPassword],
  [
    'USER_PASSWORD_AUTH',
    {
      step: byPassword,
      for: 'app',
      listed: 'USER_PASSWORD_AUTH',
      notListed: 'USER_PASSWORD_AUTH flow not enabled for this client',
    },
  ],
  ['ADMIN_USER_PASSWORD_AUTH', adminPassword],
  [
    'USER_AUTH',
    {
      step: byChoice,
      for: 'both',
      listed: 'USER_AUTH',
      notListed: 'USER_AUTH flow not enabled for this client',
    },
  ],
])

/** The flow, where this caller may use it with the client. */
export function flowFor(
  caller: 'app' | 'server',
  { explicitAuthFlows }: AppClient,
  name: string,
): Outcome<Flow> {
  const flow = flows.get(name)
  if (!flow || (flow.for !== 'both' && flow.for !== caller))
    return invalidParameter('Initiate Auth method not supported')
  return isListed(explicitAuthFlows, flow.listed)
    ? accepted(flow)
    : invalidParameter(flow.notListed)
}

/** Old clients list only what goes beyond SRP, refresh tokens and triggers, without the prefix. */
function isListed(listed: readonly string[], flow: string): boolean {
  if (listed.includes(`ALLOW_${flow}`)) return true
  if (listed.some((each) => each.startsWith('ALLOW_'))) return false
  if (flow === 'USER_PASSWORD_AUTH') return listed.includes(flow)
  if (flow === 'ADMIN_USER_PASSWORD_AUTH') return listed.includes('ADMIN_NO_SRP_AUTH')
  return flow !== 'USER_AUTH'
}
