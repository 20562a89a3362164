/** What every resource has. @module */

export interface Identified<Kind extends string> {
  readonly kind: Kind
  /** Unique among the resources. */
  readonly id: string
}

export type Tags = Readonly<Record<string, string>>
