/** Every leg by its name. Those of one flow are fetched when a run first comes to one of them. @module */
import type { Leg, LegName } from '../federation/client/app.ts'
import { fetchedOnce } from '../federation/fetched-once.ts'

/** Legs of one file, by their names. */
function legsOf<Name extends LegName>(
  load: () => Promise<Readonly<Record<Name, Leg>>>,
  ...names: readonly Name[]
): Readonly<Record<Name, Leg>> {
  const entries = names.map((name): [Name, unknown] => [name, fetchedOnce(load, name)])
  // TypeScript loses sight of the names of entries.
  return Object.fromEntries(entries) as Record<Name, Leg>
}

export const legs: Readonly<Record<LegName, Leg>> = {
  ...legsOf(
    () => import('../federation/client/direct-legs.ts'),
    'openSignIn',
    'requestIdToken',
    'assumeRoleWithWebIdentity',
    'getCallerIdentity',
    'getObject',
  ),
  ...legsOf(() => import('../federation/client/read-token-file.ts'), 'readTokenFile'),
  ...legsOf(() => import('../federation/client/put-object.ts'), 'putObject'),
  ...legsOf(
    () => import('../federation/client/identity-pool-legs.ts'),
    'getGuestId',
    'getGuestCredentials',
    'getId',
    'getCredentialsForIdentity',
    'getOpenIdToken',
  ),
  ...legsOf(
    () => import('../federation/client/user-pool-legs.ts'),
    'signUp',
    'confirmSignUp',
    'initiateAuth',
    'refreshTokens',
  ),
  ...legsOf(
    () => import('../federation/client/managed-login.ts'),
    'openManagedLogin',
    'continueToProvider',
    'signInThroughProvider',
  ),
  ...legsOf(() => import('../federation/client/sign-in-again.ts'), 'signInAgain'),
  ...legsOf(
    () => import('../federation/client/sync-legs.ts'),
    'signInOnPhone',
    'signInOnTablet',
    'syncOnPhone',
    'registerPhone',
    'registerTablet',
    'changeOnPhone',
    'pullOnTablet',
    'changeOnTablet',
  ),
  ...legsOf(
    () => import('../federation/client/device-acts.ts'),
    'writeOnPhone',
    'writeOnTablet',
    'takePhoneOffline',
    'takeTabletOffline',
    'bringPhoneOnline',
    'bringTabletOnline',
    'wakeDevices',
  ),
}
