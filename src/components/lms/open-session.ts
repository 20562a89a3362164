/** Opens the visit by what the package was made for. @module */
import { readCmi5Address } from './cmi5-listener.ts'
import { openCmi5Session } from './cmi5-session.ts'
import { findScormApi } from './find-scorm-api.ts'
import type { LmsSession } from './lms-session.ts'
import type { PlayerData } from './player-data.ts'
import { openScormSession } from './scorm-session.ts'

/**
 * The visit; `undefined` where there is no system.
 *
 * @throws {LmsRefusal} The system does not open it.
 */
export async function openSession({ speaks, course }: PlayerData): Promise<LmsSession | undefined> {
  if (speaks === 'cmi5') {
    const address = readCmi5Address(location.search)
    return address && openCmi5Session(address)
  }
  const api = findScormApi(window)
  return api && openScormSession(api, course)
}
