/** Records as immutable values; names come from the outside, so only own members count. @module */

/** The record without that member. */
export const without = <Value>(
  record: Readonly<Record<string, Value>>,
  name: string,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([each]) => each !== name))
