/** Which parts of an answer are not as they should be, so that feedback can speak of these. @module */

/** The kinds whose answers have parts. */
export type PartedKind = 'several' | 'order' | 'match'

/**
 * The ids of the parts that are wrong: ticked or left out by mistake, out of place, or matched with
 * something else.
 *
 * @param ids - All parts, as they are shown.
 * @param answer - One line of ids, as `right-answer.ts` describes it; so is `right`.
 */
export function wrongParts(
  kind: PartedKind,
  ids: readonly string[],
  answer: string,
  right: string,
): readonly string[] {
  const given = answer.split(' ')
  const wanted = right.split(' ')
  switch (kind) {
    case 'several':
      return ids.filter((id) => given.includes(id) !== wanted.includes(id))
    case 'order':
      return wanted.filter((id, place) => given[place] !== id)
    case 'match':
      return ids.filter((id) => pairOf(given, id) !== pairOf(wanted, id))
  }
}

const pairOf = (pairs: readonly string[], id: string): string | undefined =>
  pairs.find((pair) => pair.startsWith(`${id}=`))
