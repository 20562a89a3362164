/** The person signs in at a second provider, so that the identity pool may take both logins for one. @module */
import type { App, Leg } from './app.ts'
import { openSignIn, signInPlan } from './open-sign-in.ts'
import { requestIdToken } from './request-id-token.ts'

/** A token of one provider in, those of both out. */
export const signInAgain: Leg = async ({ world, app, holdings }) => {
  const there = secondApp(app)
  const opened = await openSignIn({ world, app: there, holdings: {} })
  if (opened.refusal) return { ...opened, holdings }
  const signedIn = await requestIdToken({
    world: opened.world,
    app: there,
    holdings: opened.holdings,
  })
  const exchanges = [...opened.exchanges, ...signedIn.exchanges]
  if (signedIn.refusal) return { ...signedIn, exchanges, holdings }
  const { idToken = '' } = signedIn.holdings
  return { ...signedIn, exchanges, holdings: { ...holdings, secondIdToken: idToken } }
}

/** The app as it is for the second provider. */
function secondApp(app: App): App {
  const { also } = signInPlan(app)
  if (!also) throw new Error('this app signs nobody in twice')
  const { provider, login: _, ...plan } = also
  return { ...app, provider, tokenFrom: { kind: 'sign-in', ...plan } }
}
