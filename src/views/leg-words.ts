/** What legs and resting states are called, and whom each leg asks. @module */
import type { LegName } from '../federation/client/app.ts'
import type { PartyKind } from './parties.view.ts'

/** What the app is about to do, as it stands on the button: `Step: ask STS`. */
export const legTitles: Readonly<Record<LegName, string>> = {
  openSignIn: 'Open the sign-in page',
  requestIdToken: 'Sign in',
  readTokenFile: 'Read the token file',
  signUp: 'Sign up',
  confirmSignUp: 'Type the code',
  initiateAuth: 'Sign in',
  openManagedLogin: 'Open managed login',
  signInThroughProvider: 'Sign in',
  getGuestId: 'Ask for a guest’s id',
  getGuestCredentials: 'Ask for credentials',
  putObject: 'Upload the object',
  getId: 'Ask for the identity id',
  getCredentialsForIdentity: 'Ask for credentials',
  getOpenIdToken: 'Ask for Cognito’s token',
  assumeRoleWithWebIdentity: 'Ask STS',
  getCallerIdentity: 'Ask who I am',
  getObject: 'Get the object',
  signInOnPhone: 'Sign in on the phone',
  signInOnTablet: 'Sign in on the tablet',
  syncOnPhone: 'Synchronise on the phone',
  registerPhone: 'Register the phone',
  registerTablet: 'Register the tablet',
  changeOnPhone: 'Write on the phone',
  pullOnTablet: 'Pull on the tablet',
  changeOnTablet: 'Write on the tablet',
}

/** Whom a leg asks first. */
export const legParties: Readonly<Record<LegName, PartyKind>> = {
  openSignIn: 'idp',
  requestIdToken: 'idp',
  readTokenFile: 'idp',
  signUp: 'directory',
  confirmSignUp: 'directory',
  initiateAuth: 'directory',
  openManagedLogin: 'directory',
  signInThroughProvider: 'idp',
  getGuestId: 'broker',
  getGuestCredentials: 'broker',
  putObject: 's3',
  getId: 'broker',
  getCredentialsForIdentity: 'broker',
  getOpenIdToken: 'broker',
  assumeRoleWithWebIdentity: 'sts',
  getCallerIdentity: 'sts',
  getObject: 's3',
  signInOnPhone: 'idp',
  signInOnTablet: 'idp',
  syncOnPhone: 'sync',
  registerPhone: 'sync',
  registerTablet: 'sync',
  changeOnPhone: 'sync',
  pullOnTablet: 'sync',
  changeOnTablet: 'sync',
}

/** Legs of the person’s other device; the rest are the app’s. */
export const tabletLegs: ReadonlySet<LegName> = new Set([
  'signInOnTablet',
  'registerTablet',
  'pullOnTablet',
  'changeOnTablet',
])

/** What a resting state means for the app, in two or three words. */
export const stateTitles: Readonly<Record<string, string>> = {
  signedOut: 'Signed out',
  started: 'Started',
  unknown: 'Holds nothing',
  visiting: 'Has guest id',
  credentialedAsGuest: 'Guest credentials',
  uploaded: 'Uploaded',
  signingIn: 'Signing in',
  unconfirmed: 'Unconfirmed',
  confirmed: 'Confirmed',
  identified: 'Has a token',
  known: 'Has identity id',
  vouchedFor: 'Has Cognito’s token',
  credentialed: 'Has credentials',
  recognised: 'Knows its name',
  phoneSignedIn: 'Phone signed in',
  bothSignedIn: 'Both signed in',
  written: 'Written',
  phoneSubscribed: 'Phone subscribed',
  bothSubscribed: 'Both subscribed',
  announced: 'Announced',
  pulled: 'Pulled',
  granted: 'Has the object',
  refused: 'Refused',
  broken: 'Broken',
}
