/** What was worked out once and would come out the same again: caches that change no answer. @module */

/**
 * The function, its last values remembered by what they were made from: texts, numbers, or parts of the
 * world, which are compared by identity.
 *
 * @param limit - How many are kept; before the next, all are forgotten.
 * @param make - Depends on nothing but its parameter. An `undefined` is not kept, and made anew each time.
 */
export function rememberedUpTo<Key, Value>(
  limit: number,
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    if (value === undefined) return value
    if (made.size >= limit) made.clear()
    made.set(key, value)
    return value
  }
}

/** The function, its values remembered for as long as what they were made from exists, which never changes. */
export function rememberedFor<Key extends WeakKey, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
