/**
 * What lessons take for the browser’s storage while a learning management system keeps their answers.
 * Those are the system’s and stay out of the browser, which others may use; what else is stored, the
 * theme for instance, goes to the browser.
 *
 * @module
 */
import { progressKey } from '../../learning/progress.ts'

/** As much of a storage as lessons use. */
export type LessonStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/**
 * @param kept - The progress of earlier visits, as `progress.ts` stores it.
 * @param changed - Is told the new progress, whenever something was answered.
 */
export function lessonStorage(
  kept: string,
  changed: (progress: string) => void,
  browser: () => LessonStorage,
): LessonStorage {
  let progress = kept
  return {
    getItem: (key) => (key === progressKey ? progress : browser().getItem(key)),
    setItem: (key, value) => {
      if (key !== progressKey) return browser().setItem(key, value)
      progress = value
      changed(value)
    },
    removeItem: (key) => {
      if (key !== progressKey) browser().removeItem(key)
    },
  }
}
