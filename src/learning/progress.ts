/**
 * What a reader has answered, kept in the browser's storage under one key and nowhere else.
 *
 * The stored shape, as JSON:
 *
 *     { "version": 1,
 *       "quizzes": { "<quiz>": { "<question>": { "first": "<option>", "latest": "<option>", "right": true } } } }
 *
 * Everything is named by its id in content/quizzes, never by its position, and nothing that a
 * reader typed is kept. Where an answer has parts, `<option>` is a line of ids, as `right-answer.ts`
 * has it; of a repair it is `passed`, or the cases that came out wrong. What an edit of a quiz does to progress that is already stored:
 *
 * - Words changed, questions or options reordered, questions added: nothing.
 * - A question or option removed: its entry stays and is not shown.
 * - An id renamed: the answer is forgotten, so rename only where the question is a different one.
 * - `right` was true when the answer was given; a page that shows the question decides it anew.
 *
 * Migrations: none so far. A new version adds a function from the version before to the table in
 * `migrate`. What a newer version of the site has stored is left as it is.
 *
 * @module
 */

/** The one key in storage. */
export const progressKey = 'handshake-progress'

export interface Answer {
  /** The first option that was checked: what the reader thought beforehand. */
  readonly first: string
  readonly latest: string
  /** Whether `latest` was right. */
  readonly right: boolean
}

export interface Progress {
  readonly version: 1
  readonly quizzes: Readonly<Record<string, Readonly<Record<string, Answer>>>>
}

/** Nothing answered. */
export const noProgress: Progress = { version: 1, quizzes: {} }

/**
 * What the stored text says. Damaged text counts as nothing stored.
 *
 * @returns `undefined` where a newer version of the site wrote it: read nothing, write nothing.
 */
export function parseProgress(text: string | null): Progress | undefined {
  const stored = parseJson(text)
  if (!isRecord(stored) || typeof stored['version'] !== 'number') return noProgress
  if (stored['version'] > noProgress.version) return undefined
  const quizzes = isRecord(stored['quizzes']) ? stored['quizzes'] : {}
  return { version: 1, quizzes: mapRecord(quizzes, (quiz) => mapRecord(quiz, readAnswer)) }
}

/** Progress with one more answer; a question's first answer stays. */
export function withAnswer(
  progress: Progress,
  to: { readonly quiz: string; readonly question: string },
  given: { readonly option: string; readonly right: boolean },
): Progress {
  const quiz = progress.quizzes[to.quiz] ?? {}
  const { option: latest, right } = given
  const answer: Answer = { first: quiz[to.question]?.first ?? latest, latest, right }
  return {
    ...progress,
    quizzes: { ...progress.quizzes, [to.quiz]: { ...quiz, [to.question]: answer } },
  }
}

/** Reads progress; a browser that refuses storage has none. */
export function loadProgress(storage: () => Pick<Storage, 'getItem'>): Progress | undefined {
  try {
    return parseProgress(storage().getItem(progressKey))
  } catch {
    return noProgress
  }
}

/** Keeps progress, where the browser allows it. */
export function saveProgress(storage: () => Pick<Storage, 'setItem'>, progress: Progress): void {
  try {
    storage().setItem(progressKey, JSON.stringify(progress))
  } catch {
    // Storage is full or forbidden: the lesson works all the same, and the next visit starts afresh.
  }
}

function parseJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return undefined
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Each value that can be read, under its key; the others are dropped. */
function mapRecord<To>(
  value: unknown,
  read: (value: unknown) => To | undefined,
): Readonly<Record<string, To>> {
  if (!isRecord(value)) return {}
  const entries = Object.entries(value).flatMap(([key, item]) => {
    const known = read(item)
    return known === undefined ? [] : [[key, known] as const]
  })
  return Object.fromEntries(entries)
}

function readAnswer(value: unknown): Answer | undefined {
  if (!isRecord(value)) return undefined
  const { first, latest, right } = value
  return typeof first === 'string' && typeof latest === 'string' && typeof right === 'boolean'
    ? { first, latest, right }
    : undefined
}
