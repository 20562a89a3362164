/** What the inspector explains, for Preact. @module */
import type { Explanations } from '../../views/explanations.ts'
import { useData } from './use-data.ts'

/** The explanations, once they are there: from `pages/explanations.json.ts`. */
export const useExplanations = (): Explanations | undefined => useData('explanations')
