/** Who signs what the app sends. @module */
import type { Signer } from '../sigv4/sign.ts'
import type { World } from '../world.ts'
import type { App } from './app.ts'
import type { Credentials } from './holdings.ts'

/** The app with the credentials that it holds, by its own clock. */
export const signerOf = (
  world: World,
  app: App,
  { accessKeyId, secretAccessKey, sessionToken }: Credentials,
  service: string,
): Signer => ({
  accessKeyId,
  secretAccessKey,
  ...(app.sendsSessionToken ? { sessionToken } : {}),
  region: app.region,
  service,
  signedAt: world.now + app.clockSkew,
})
