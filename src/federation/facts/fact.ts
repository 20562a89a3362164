/** A fact on which checks rest: one sentence, and where it can be read. @module */

export interface Fact {
  readonly says: string
  /** The page that says so. */
  readonly source: string
  /** Whether it was also recorded from the real service. */
  readonly observed?: true
}

/** What a fact is about: the first word of its id. */
export const subjectOf = (id: string): string => id.replace(/-.*/, '')
