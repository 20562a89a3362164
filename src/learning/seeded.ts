/** Chance that comes out the same for the same words, so that a paper can be drawn again. @module */

/** Numbers from 0 up to 1, the same row of them for the same seed (FNV-1a, then mulberry32). */
function seeded(seed: string): () => number {
  let state = 0x811c9dc5
  for (const character of seed)
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    const mixed = Math.imul(state ^ (state >>> 15), state | 1)
    const again = mixed ^ (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61))
    return ((again ^ (again >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The list in an order that the seed decides. */
export function shuffled<Item>(items: readonly Item[], seed: string): readonly Item[] {
  const chance = seeded(seed)
  return items
    .map((item) => ({ item, place: chance() }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item)
}
