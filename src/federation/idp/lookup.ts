/** Looks up what a name from outside stands for; `constructor` and its like stand for nothing. @module */
export const entryOf = <Value>(
  record: Readonly<Record<string, Value>>,
  name: string | undefined,
): Value | undefined =>
  name !== undefined && Object.hasOwn(record, name) ? record[name] : undefined
