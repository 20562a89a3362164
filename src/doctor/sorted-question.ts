/** Puts what somebody pasted into the part of the question that it plainly belongs to. @module */
import { type DocumentKind, documentsIn, type PastedDocument } from './pasted-documents.ts'
import type { Question } from './question.ts'

/** The parts that texts are pasted into. */
export type Place = 'token' | 'role' | 'pool' | 'poolRoles'

export interface Sorted {
  readonly question: Question
  /** Where something was put that had been pasted elsewhere. */
  readonly moved: readonly Place[]
}

/** What has no place here stays where it was pasted. */
const places: Readonly<Record<DocumentKind, Place | undefined>> = {
  pool: 'pool',
  'pool-tags': 'pool',
  'pool-roles': 'poolRoles',
  role: 'role',
  'trust-policy': 'role',
  unknown: undefined,
}

/** The text of a part. */
export const textAt = ({ token, role, pool }: Question, place: Place): string =>
  ({ token, role, pool: pool.description, poolRoles: pool.roles })[place]

/** The question with this text in that part, or where it belongs. A pool turns it to its flows. */
export function sortedQuestion(question: Question, pastedAt: Place, text: string): Sorted {
  const documents = documentsIn(text)
  const foreign = documents.filter(({ kind }) => (places[kind] ?? pastedAt) !== pastedAt)
  if (foreign.length === 0) return { question: withText(question, pastedAt, text), moved: [] }
  const own = documents.filter((each) => !foreign.includes(each))
  const begun = withText(question, pastedAt, own.map((each) => each.text).join('\n'))
  const sorted = foreign.reduce(putAway, begun)
  const isOfPool = foreign.some(({ kind }) => kind.startsWith('pool'))
  const isOfSts = question.called === 'AssumeRoleWithWebIdentity'
  return {
    question: isOfPool && isOfSts ? { ...sorted, called: 'GetCredentialsForIdentity' } : sorted,
    moved: [...new Set(foreign.flatMap(({ kind }) => places[kind] ?? []))],
  }
}

/** Roles of a pool and its attributes stand one after the other; of the rest there is one. */
function putAway(question: Question, { kind, text }: PastedDocument): Question {
  const place = places[kind]
  if (place === undefined) return question
  const before = textAt(question, place)
  const isFurther =
    kind === 'pool-tags' || (kind === 'role' && question.called !== 'AssumeRoleWithWebIdentity')
  return withText(question, place, isFurther && before ? `${before}\n${text}` : text)
}

function withText(question: Question, place: Place, text: string): Question {
  if (place === 'token' || place === 'role') return { ...question, [place]: text }
  const member = place === 'pool' ? 'description' : 'roles'
  return { ...question, pool: { ...question.pool, [member]: text } }
}
