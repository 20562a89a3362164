/** Every leg by its name. Those of one flow are fetched when a run first comes to one of them. @module */
import type { Leg, LegName } from '../federation/client/app.ts'
import { fetchedOnce } from '../federation/fetched-once.ts'

const direct = () => import('../federation/client/direct-legs.ts')
const broker = () => import('../federation/client/identity-pool-legs.ts')
const directory = () => import('../federation/client/user-pool-legs.ts')
const managedLogin = () => import('../federation/client/managed-login.ts')
const devices = () => import('../federation/client/sync-legs.ts')
const deviceActs = () => import('../federation/client/device-acts.ts')
const identity = () => import('../federation/client/get-caller-identity.ts')
const tokenFile = () => import('../federation/client/read-token-file.ts')
const again = () => import('../federation/client/sign-in-again.ts')
const upload = () => import('../federation/client/put-object.ts')

/** The leg that a file exports under its name. */
const legOf = <Name extends LegName>(
  fetch: () => Promise<Readonly<Record<Name, Leg>>>,
  name: Name,
): Leg => fetchedOnce(async () => (await fetch())[name])

export const legs: Readonly<Record<LegName, Leg>> = {
  openSignIn: legOf(direct, 'openSignIn'),
  requestIdToken: legOf(direct, 'requestIdToken'),
  assumeRoleWithWebIdentity: legOf(direct, 'assumeRoleWithWebIdentity'),
  getObject: legOf(direct, 'getObject'),
  getCallerIdentity: legOf(identity, 'getCallerIdentity'),
  readTokenFile: legOf(tokenFile, 'readTokenFile'),
  putObject: legOf(upload, 'putObject'),
  getGuestId: legOf(broker, 'getGuestId'),
  getGuestCredentials: legOf(broker, 'getGuestCredentials'),
  getId: legOf(broker, 'getId'),
  getCredentialsForIdentity: legOf(broker, 'getCredentialsForIdentity'),
  getOpenIdToken: legOf(broker, 'getOpenIdToken'),
  signUp: legOf(directory, 'signUp'),
  confirmSignUp: legOf(directory, 'confirmSignUp'),
  openManagedLogin: legOf(managedLogin, 'openManagedLogin'),
  continueToProvider: legOf(managedLogin, 'continueToProvider'),
  signInThroughProvider: legOf(managedLogin, 'signInThroughProvider'),
  initiateAuth: legOf(directory, 'initiateAuth'),
  refreshTokens: legOf(directory, 'refreshTokens'),
  signInAgain: legOf(again, 'signInAgain'),
  signInOnPhone: legOf(devices, 'signInOnPhone'),
  signInOnTablet: legOf(devices, 'signInOnTablet'),
  syncOnPhone: legOf(devices, 'syncOnPhone'),
  registerPhone: legOf(devices, 'registerPhone'),
  registerTablet: legOf(devices, 'registerTablet'),
  changeOnPhone: legOf(devices, 'changeOnPhone'),
  pullOnTablet: legOf(devices, 'pullOnTablet'),
  changeOnTablet: legOf(devices, 'changeOnTablet'),
  writeOnPhone: legOf(deviceActs, 'writeOnPhone'),
  writeOnTablet: legOf(deviceActs, 'writeOnTablet'),
  takePhoneOffline: legOf(deviceActs, 'takePhoneOffline'),
  takeTabletOffline: legOf(deviceActs, 'takeTabletOffline'),
  bringPhoneOnline: legOf(deviceActs, 'bringPhoneOnline'),
  bringTabletOnline: legOf(deviceActs, 'bringTabletOnline'),
  wakeDevices: legOf(deviceActs, 'wakeDevices'),
}
