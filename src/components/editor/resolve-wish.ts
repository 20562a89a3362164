/** From what a person sees and wants to edit to the target, and to where in the run it can be. @module */

import { openIdTokenIssuer } from '../../federation/cognito-identity/openid-token/issuer.ts'
import { decodeJwt } from '../../federation/jose/decode-jwt.ts'
import { claimsOf } from '../../machines/edit/claims.ts'
import type { EditTarget, TokenName } from '../../machines/edit/edit.ts'
import { type EditableRun, placesOf, positionAt } from '../../machines/edit/editables.ts'
import { readPolicyText } from '../../machines/edit/policies.ts'
import { requestName } from '../../machines/edit/request-name.ts'
import { policiesIn } from '../../machines/edit/standing-in.ts'
import { shown } from '../../machines/player.ts'
import { exchangeAt } from '../../views/sequence.view.ts'
import type { EditWish } from '../stage/use-edit.ts'

export interface Wanted {
  readonly target: EditTarget
  /** Of the run's events, the likeliest place first. */
  readonly places: readonly number[]
}

/** `undefined` where it cannot be edited at this point of the run. */
export function resolveWish(run: EditableRun, wish: EditWish): Wanted | undefined {
  switch (wish.kind) {
    case 'target':
      return wish
    case 'request':
      return requestWanted(run, wish.exchange)
    case 'token':
      return tokenWanted(run, wish.token, wish.exchange)
    default:
      return policyWanted(run, wish.text, wish.exchange)
  }
}

/** How many events there were before the step to which an exchange belongs. */
function placeOf({ positions }: EditableRun, exchange: string): number {
  const leg = Number(exchange.split('.')[0])
  return positions.findIndex(({ context }) => context.trace.length > leg) - 1
}

function requestWanted(run: EditableRun, id: string): Wanted | undefined {
  const { trace } = shown(run).context
  const leg = trace[Number(id.split('.')[0])]?.leg
  const exchange = exchangeAt(trace, id)
  const request = leg && exchange && requestName(leg, exchange)
  return leg && request !== undefined
    ? { target: { kind: 'request', leg, request }, places: [placeOf(run, id)] }
    : undefined
}

const names: readonly TokenName[] = ['openIdToken', 'idToken', 'accessToken']

function tokenWanted(run: EditableRun, token: string, exchange?: string): Wanted | undefined {
  const places = placesNear(run, exchange)
  const holds = (name: TokenName, at: number) =>
    positionAt(run, at).context.holdings[name] === token
  const name =
    names.find((each) => places.some((at) => holds(each, at))) ??
    (decodeJwt(token)?.payload['iss'] === openIdTokenIssuer ? 'openIdToken' : 'idToken')
  const held = places.filter(
    (at) => claimsOf(positionAt(run, at).context.holdings, name) !== undefined,
  )
  return held.length > 0 ? { target: { kind: 'token', token: name }, places: held } : undefined
}

/** Of two roles with the same policy, the one that the exchange speaks of. */
function policyWanted(run: EditableRun, text: string, exchange?: string): Wanted | undefined {
  const { world, trace } = shown(run).context
  const same = policiesIn(world).filter((target) => {
    const policy = readPolicyText(world, target)
    return policy.ok && policy.value.trimEnd() === text.trimEnd()
  })
  const said = JSON.stringify(exchange === undefined ? '' : exchangeAt(trace, exchange))
  const target = same.find((each) => 'role' in each && said.includes(each.role)) ?? same[0]
  return target && { target, places: placesNear(run, exchange) }
}

/** Before the step of the exchange, and where a run can be edited anyway. */
const placesNear = (run: EditableRun, exchange?: string): readonly number[] => [
  ...new Set([...(exchange === undefined ? [] : [placeOf(run, exchange)]), ...placesOf(run)]),
]
