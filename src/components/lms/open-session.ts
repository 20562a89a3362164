/** Opens the visit by what the package was made for. @module */
import { findScormApi } from './find-scorm-api.ts'
import type { LmsSession } from './lms-session.ts'
import type { PlayerData } from './player-data.ts'
import { openScormSession } from './scorm-session.ts'

/**
 * The visit; `undefined` where there is no system.
 *
 * @throws {LmsRefusal} The system does not open it.
 */
export async function openSession({ course }: PlayerData): Promise<LmsSession | undefined> {
  const api = findScormApi(window)
  return api && openScormSession(api, course)
}
