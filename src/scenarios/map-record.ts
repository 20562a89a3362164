/** A record with every value made anew. @module */

/** The same keys; each value is what `to` makes of it. */
export const mapRecord = <From, To>(
  record: Readonly<Record<string, From>>,
  to: (value: From, key: string) => To,
): Readonly<Record<string, To>> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]))
