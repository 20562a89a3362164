/** Why a lane makes no call where another does, read from the lane’s own run. @module */
import { decodeJwt } from '../federation/jose/decode-jwt.ts'
import type { Lane } from '../machines/lane.ts'
import { stsCallOf } from './lanes-sts-call.ts'
import { legPurposes, type Purpose, purposes } from './lanes-words.ts'

/** What stands in a cell without a call. */
export function whyNoCall({ end }: Lane, purpose: Purpose): string {
  const { trace, refusal, holdings } = end.context
  const last = trace.at(-1)?.leg
  const reached = purposes.indexOf((last && legPurposes[last]) ?? 'sign-in')
  if (refusal && purposes.indexOf(purpose) > reached) return 'Not reached'
  if (purpose === 'identity') {
    const sub = decodeJwt(holdings.idToken ?? '')?.payload['sub']
    return `No call: the token’s sub says who it is, ${String(sub)}`
  }
  const call = stsCallOf(end)
  if (purpose !== 'token' || !call) return 'No call'
  return call.hidden
    ? `No call: ${call.tokenOf} makes one and keeps it to itself`
    : `No call: ${call.tokenOf}’s token goes to STS as it is`
}
