/**
 * The app sends a token to STS, the identity provider's or the broker's. The request is not signed:
 * the app has no AWS keys yet.
 *
 * @module
 */
import type { HttpRequest } from '../http.ts'
import { withAlteredClaims } from './altered-token.ts'
import type { App, Leg } from './app.ts'
import { asEdited, formOf } from './as-edited.ts'
import type { Holdings } from './holdings.ts'
import { providerIdOf } from './provider-id.ts'
import { callSts, credentialsIn, stsRequest } from './sts-call.ts'

/** The proof of who is asking, and the name of its maker where the proof does not say it. */
interface WebIdentity {
  readonly token: string
  readonly providerId?: string
}

/** A web identity token or an access token in, temporary credentials and AssumedRoleUser out. */
export const assumeRoleWithWebIdentity: Leg = async ({ world, app, holdings }) => {
  const request = await assumeRoleRequest(app, webIdentityOf(app, holdings))
  const answer = await callSts(world, request)
  const passed = { world: answer.world, exchanges: [answer.exchange], holdings }
  if (answer.refusal) return { ...passed, refusal: answer.refusal }
  const assumedRoleUser = { arn: answer.read('Arn'), assumedRoleId: answer.read('AssumedRoleId') }
  return {
    ...passed,
    holdings: { ...holdings, credentials: credentialsIn(answer), assumedRoleUser },
  }
}

/** The form that an SDK would send. */
async function assumeRoleRequest(
  app: App,
  { token, providerId }: WebIdentity,
): Promise<HttpRequest> {
  const { roleArn, roleSessionName } = app
  if (roleArn === undefined || roleSessionName === undefined)
    throw new Error('this app names no role')
  const parameters = await asEdited(app, 'sts', {
    Action: 'AssumeRoleWithWebIdentity',
    Version: '2011-06-15',
    RoleArn: roleArn,
    RoleSessionName: roleSessionName,
    WebIdentityToken: token,
    ...(providerId === undefined ? {} : { ProviderId: providerId }),
    ...(app.durationSeconds === undefined ? {} : { DurationSeconds: String(app.durationSeconds) }),
    ...(app.sessionPolicy === undefined ? {} : { Policy: app.sessionPolicy }),
  })
  return stsRequest(app, formOf(parameters))
}

/** The broker's token where there is a broker, else what the identity provider gave. */
function webIdentityOf(app: App, holdings: Holdings): WebIdentity {
  if (app.broker) return { token: holdings.openIdToken ?? '' }
  const providerId = providerIdOf(app.provider)
  const token = holdings.idToken ?? holdings.accessToken ?? ''
  return providerId === undefined
    ? { token: withAlteredClaims(token, app.alteredClaims) }
    : { token, providerId }
}
