/**
 * A workload reads the token that its platform keeps in a file. The platform writes a fresh one when
 * four fifths of the token's life have passed, as the kubelet does; the SDK reads the file anew at
 * each refresh.
 *
 * @see https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html
 * @see https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#serviceaccount-token-volume-projection
 * @module
 */
import { issueToken } from '../idp/issue-token.ts'
import type { World } from '../world.ts'
import type { Leg, TokenFilePlan } from './app.ts'
import type { TokenFile } from './holdings.ts'

/** How much of its life a token has behind it when the platform writes the next. */
const rotation = 0.8

/** Nothing in, or an older token; what stands in the file now out. No message crosses the network. */
export const readTokenFile: Leg = async ({ world, app, holdings }) => {
  const plan = app.tokenFrom
  if (plan.kind !== 'file') throw new Error('this app has no token file')
  const written = holdings.tokenFile
  const stale = written !== undefined && world.now >= written.writtenAt + rotation * plan.lifetime
  const tokenFile =
    written === undefined || (stale && plan.rotates)
      ? await write(world, app.provider, plan, written)
      : written
  return {
    world: { ...world, turn: world.turn + 1 },
    exchanges: [],
    holdings: { ...holdings, tokenFile, idToken: tokenFile.content },
  }
}

/** The platform wrote at the last time that it was due, not when somebody reads. */
async function write(
  world: World,
  issuer: string,
  { claims, lifetime, trailing }: TokenFilePlan,
  before: TokenFile | undefined,
): Promise<TokenFile> {
  const period = Math.floor(rotation * lifetime)
  const since = before?.writtenAt ?? world.now
  const writtenAt = since + Math.floor((world.now - since) / period) * period
  const token = await issueToken({ ...world, now: writtenAt }, issuer, {
    claims,
    expiresIn: lifetime,
  })
  if (!token.ok) throw new Error(token.refusal.message)
  return { content: token.value + trailing, writtenAt }
}
