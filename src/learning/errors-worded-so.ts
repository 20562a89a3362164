/**
 * Finds the errors that a text speaks of: an answer of AWS as it stands in a log, or a few words of
 * one. Names differ from account to account, so the words around them decide.
 *
 * @module
 */

/** An error as a reader sees it. */
export interface WordedError {
  readonly code: string
  readonly message: string
}

/** So much of an error's words an answer has to share with it. */
const leastShare = 0.6

/** An error this much worse than the best is another one. */
const margin = 0.15

/**
 * Which of the errors the text speaks of, in their order.
 *
 * A text of a few words finds every error that has them all. A longer one is an answer of AWS: the errors
 * with the most of their words in it are meant, and where it names a code, only those with the code. An
 * answer with a known code in words that no error has finds all of that code.
 */
export function errorsWordedSo<Worded extends WordedError>(
  text: string,
  errors: readonly Worded[],
): readonly Worded[] {
  const said = wordsOf(text)
  if (said.length === 0) return errors
  const withAll = errors.filter((error) => hasAll(error, said))
  if (withAll.length > 0) return withAll
  const named = errors.filter(({ code }) => said.includes(stemOf(code)))
  const candidates = named.length > 0 ? named : errors
  const heard = new Set(said)
  const shares = new Map(candidates.map((error) => [error, shareHeard(error, heard)]))
  const best = Math.max(...shares.values())
  if (best < leastShare) return named
  return candidates.filter((error) => (shares.get(error) ?? 0) >= best - margin)
}

/** Whether each word begins one of the error’s, as somebody types it. */
const hasAll = ({ code, message }: WordedError, said: readonly string[]): boolean => {
  const own = wordsOf(`${code} ${message}`)
  return said.every((word) => own.some((one) => one.startsWith(word)))
}

function shareHeard({ message }: WordedError, heard: ReadonlySet<string>): number {
  const own = [...new Set(wordsOf(message))]
  return own.filter((word) => heard.has(word)).length / Math.max(own.length, 1)
}

/** The words of a text, without the names in it: ARNs, and whatever holds a digit. */
const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/\barn:[^\s"'<>]+/g, ' ')
    .split(/[^\p{L}\p{N}:-]+/u)
    .map((word) => stemOf(word.replace(/^[:-]+|[:-]+$/g, '')))
    .filter((word) => word !== '' && !/\p{N}/u.test(word))

/** An SDK calls `InvalidIdentityToken` of the wire `InvalidIdentityTokenException`. */
const stemOf = (word: string): string => word.toLowerCase().replace(/exception$/, '')
