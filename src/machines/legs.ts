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

export const legs: Readonly<Record<LegName, Leg>> = {
  openSignIn: fetchedOnce(direct, 'openSignIn'),
  requestIdToken: fetchedOnce(direct, 'requestIdToken'),
  assumeRoleWithWebIdentity: fetchedOnce(direct, 'assumeRoleWithWebIdentity'),
  getObject: fetchedOnce(direct, 'getObject'),
  getCallerIdentity: fetchedOnce(identity, 'getCallerIdentity'),
  readTokenFile: fetchedOnce(tokenFile, 'readTokenFile'),
  putObject: fetchedOnce(upload, 'putObject'),
  getGuestId: fetchedOnce(broker, 'getGuestId'),
  getGuestCredentials: fetchedOnce(broker, 'getGuestCredentials'),
  getId: fetchedOnce(broker, 'getId'),
  getCredentialsForIdentity: fetchedOnce(broker, 'getCredentialsForIdentity'),
  getOpenIdToken: fetchedOnce(broker, 'getOpenIdToken'),
  signUp: fetchedOnce(directory, 'signUp'),
  confirmSignUp: fetchedOnce(directory, 'confirmSignUp'),
  openManagedLogin: fetchedOnce(managedLogin, 'openManagedLogin'),
  continueToProvider: fetchedOnce(managedLogin, 'continueToProvider'),
  signInThroughProvider: fetchedOnce(managedLogin, 'signInThroughProvider'),
  initiateAuth: fetchedOnce(directory, 'initiateAuth'),
  refreshTokens: fetchedOnce(directory, 'refreshTokens'),
  signInAgain: fetchedOnce(again, 'signInAgain'),
  signInOnPhone: fetchedOnce(devices, 'signInOnPhone'),
  signInOnTablet: fetchedOnce(devices, 'signInOnTablet'),
  syncOnPhone: fetchedOnce(devices, 'syncOnPhone'),
  registerPhone: fetchedOnce(devices, 'registerPhone'),
  registerTablet: fetchedOnce(devices, 'registerTablet'),
  changeOnPhone: fetchedOnce(devices, 'changeOnPhone'),
  pullOnTablet: fetchedOnce(devices, 'pullOnTablet'),
  changeOnTablet: fetchedOnce(devices, 'changeOnTablet'),
  writeOnPhone: fetchedOnce(deviceActs, 'writeOnPhone'),
  writeOnTablet: fetchedOnce(deviceActs, 'writeOnTablet'),
  takePhoneOffline: fetchedOnce(deviceActs, 'takePhoneOffline'),
  takeTabletOffline: fetchedOnce(deviceActs, 'takeTabletOffline'),
  bringPhoneOnline: fetchedOnce(deviceActs, 'bringPhoneOnline'),
  bringTabletOnline: fetchedOnce(deviceActs, 'bringTabletOnline'),
  wakeDevices: fetchedOnce(deviceActs, 'wakeDevices'),
}
