/** Every leg by its name. Those of one flow alone are fetched when a run first comes to them. @module */
import type { Leg, LegName } from '../federation/client/app.ts'
import { assumeRoleWithWebIdentity } from '../federation/client/assume-role-with-web-identity.ts'
import { getObject } from '../federation/client/get-object.ts'
import { openSignIn } from '../federation/client/open-sign-in.ts'
import { requestIdToken } from '../federation/client/request-id-token.ts'

export const legs: Readonly<Record<LegName, Leg>> = {
  openSignIn,
  requestIdToken,
  assumeRoleWithWebIdentity,
  getObject,
  getCallerIdentity: async (input) =>
    (await import('../federation/client/get-caller-identity.ts')).getCallerIdentity(input),
  readTokenFile: async (input) =>
    (await import('../federation/client/read-token-file.ts')).readTokenFile(input),
  putObject: async (input) => (await import('../federation/client/put-object.ts')).putObject(input),
  getGuestId: async (input) => (await broker()).getGuestId(input),
  getGuestCredentials: async (input) => (await broker()).getGuestCredentials(input),
  getId: async (input) => (await broker()).getId(input),
  getCredentialsForIdentity: async (input) => (await broker()).getCredentialsForIdentity(input),
  getOpenIdToken: async (input) => (await broker()).getOpenIdToken(input),
  signUp: async (input) => (await directory()).signUp(input),
  confirmSignUp: async (input) => (await directory()).confirmSignUp(input),
  openManagedLogin: async (input) => (await managedLogin()).openManagedLogin(input),
  continueToProvider: async (input) => (await managedLogin()).continueToProvider(input),
  signInThroughProvider: async (input) => (await managedLogin()).signInThroughProvider(input),
  refreshTokens: async (input) => (await directory()).refreshTokens(input),
  signInAgain: async (input) =>
    (await import('../federation/client/sign-in-again.ts')).signInAgain(input),
  initiateAuth: async (input) => (await directory()).initiateAuth(input),
  signInOnPhone: async (input) => (await devices()).signInOnPhone(input),
  signInOnTablet: async (input) => (await devices()).signInOnTablet(input),
  syncOnPhone: async (input) => (await devices()).syncOnPhone(input),
  registerPhone: async (input) => (await devices()).registerPhone(input),
  registerTablet: async (input) => (await devices()).registerTablet(input),
  changeOnPhone: async (input) => (await devices()).changeOnPhone(input),
  pullOnTablet: async (input) => (await devices()).pullOnTablet(input),
  changeOnTablet: async (input) => (await devices()).changeOnTablet(input),
}

const broker = () => import('../federation/client/identity-pool-legs.ts')
const directory = () => import('../federation/client/user-pool-legs.ts')
const managedLogin = () => import('../federation/client/managed-login.ts')
const devices = () => import('../federation/client/sync-legs.ts')
