/** The call of STS with which a run comes to credentials, whoever makes it. @module */
import { withNested } from '../federation/exchange.ts'
import { bodyText } from '../federation/http.ts'
import { decodeJwt } from '../federation/jose/decode-jwt.ts'
import type { Position } from '../machines/advance.ts'
import { partyOf } from './parties.view.ts'

export interface StsCall {
  /** Who makes it, by name. */
  readonly askedBy: string
  /** Whether the app never sees it. */
  readonly hidden: boolean
  /** Who made the token that is shown: `Google`, `Cognito`. */
  readonly tokenOf: string
  /** The name of the role that is asked for. */
  readonly role: string
  readonly sessionName: string
}

/** The first one of the run, or `undefined` where STS was not asked. */
export function stsCallOf({ context }: Position): StsCall | undefined {
  const { trace, app, world } = context
  const exchanges = trace.flatMap((leg) => leg.exchanges)
  const call = exchanges
    .flatMap(withNested)
    .find(({ operation }) => operation === 'AssumeRoleWithWebIdentity')
  if (!call) return undefined
  const form = new URLSearchParams(bodyText(call.request.body))
  const issuer = decodeJwt(form.get('WebIdentityToken') ?? '')?.payload['iss']
  return {
    askedBy: partyOf(call.from, app, world).name,
    hidden: !exchanges.includes(call),
    tokenOf: issuer === app.provider ? partyOf(issuer, app, world).name : 'Cognito',
    role: form.get('RoleArn')?.replace(/^.*\//, '') ?? '',
    sessionName: form.get('RoleSessionName') ?? '',
  }
}
