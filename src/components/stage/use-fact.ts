/** A fact for Preact: its text is fetched when a check that rests on it is drawn. @module */
import { type Fact, subjectOf } from '../../federation/facts/fact.ts'
import type { FactId } from '../../federation/facts.ts'
import { useData } from './use-data.ts'

/** The fact, once it is there: from `pages/facts/[subject].json.ts`. */
export const useFact = (id: FactId): Fact | undefined =>
  useData<Readonly<Record<string, Fact>>>(`facts/${subjectOf(id)}`)?.[id]
