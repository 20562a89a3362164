/** Reads records whose names come from outside. @module */

/** What a name stands for; `constructor` and its like stand for nothing. */
export const entryOf = <Value>(
  record: Readonly<Record<string, Value>>,
  name: string | undefined,
): Value | undefined =>
  name !== undefined && Object.hasOwn(record, name) ? record[name] : undefined

/** Without the members that were set to nothing. */
export const withoutNull = (
  members: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value != null))
