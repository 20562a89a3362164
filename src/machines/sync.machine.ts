/**
 * Synchronisation: one person's phone and tablet keep a dataset in step through Cognito Sync, and a
 * silent push tells each when the other has written. From when both are subscribed, the person may
 * leave the way that is laid out, and do with the devices what they like.
 *
 * @module
 */
import {
  begin,
  createHandshake,
  type DeviceActs,
  end,
  endWithDevices,
  leg,
  passTime,
  rest,
  restUntilDevicesCaughtUp,
  restWithDevices,
} from './handshake.ts'

const acts: DeviceActs = {
  writeOnPhone: 'writingOnPhone',
  writeOnTablet: 'writingOnTablet',
  takePhoneOffline: 'takingPhoneOffline',
  takeTabletOffline: 'takingTabletOffline',
  bringPhoneOnline: 'bringingPhoneOnline',
  bringTabletOnline: 'bringingTabletOnline',
}

export const syncMachine = createHandshake({
  id: 'sync',
  context: begin,
  initial: 'unknown',
  on: passTime,
  states: {
    unknown: rest('signingInOnPhone'),
    signingInOnPhone: leg('signInOnPhone', 'phoneSignedIn'),
    phoneSignedIn: rest('signingInOnTablet'),
    signingInOnTablet: leg('signInOnTablet', 'bothSignedIn'),
    bothSignedIn: rest('writing'),
    writing: leg('syncOnPhone', 'written'),
    written: rest('registeringPhone'),
    registeringPhone: leg('registerPhone', 'phoneSubscribed'),
    phoneSubscribed: rest('registeringTablet'),
    registeringTablet: leg('registerTablet', 'bothSubscribed'),
    bothSubscribed: restWithDevices('changingOnPhone', acts),
    changingOnPhone: leg('changeOnPhone', 'announced'),
    announced: restWithDevices('pullingOnTablet', acts),
    pullingOnTablet: leg('pullOnTablet', 'pulled'),
    pulled: restWithDevices('changingOnTablet', acts),
    changingOnTablet: leg('changeOnTablet', 'writtenOnTablet'),
    writtenOnTablet: endWithDevices(acts),
    ownWay: restUntilDevicesCaughtUp('wakingDevices', acts),
    writingOnPhone: leg('writeOnPhone', 'ownWay'),
    writingOnTablet: leg('writeOnTablet', 'ownWay'),
    takingPhoneOffline: leg('takePhoneOffline', 'ownWay'),
    takingTabletOffline: leg('takeTabletOffline', 'ownWay'),
    bringingPhoneOnline: leg('bringPhoneOnline', 'ownWay'),
    bringingTabletOnline: leg('bringTabletOnline', 'ownWay'),
    wakingDevices: leg('wakeDevices', 'caughtUp'),
    caughtUp: restUntilDevicesCaughtUp('wakingDevices', acts),
    refused: end(),
    broken: end(),
  },
})
