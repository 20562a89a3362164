/**
 * Progress as the text that SCORM 1.2 keeps between two visits, 4096 characters at most, and back.
 * After the version come the answers, packed into bits:
 *
 *     question 24   a digest of its ids
 *     width     4   how many bits a word takes
 *     check     4   a digest of its words
 *     right     1
 *     first         the number of words, 4, and each by its place among them
 *     changed   1   whether the latest answer is another; it follows
 *
 * Questions are known by their ids and not by their place, so that what somebody has answered
 * outlives an edit of the course. Where the words of a question are others now, it still counts as
 * answered, right or wrong, but the page does not show what was chosen.
 *
 * @module
 */
import type { Answer, Progress } from '../progress.ts'
import { BitReader, type Field, writeBits } from './bits.ts'
import { type CourseQuestion, readResult } from './course.ts'
import { digest } from './digest.ts'

/** The length of a CMIString4096. */
export const longestSuspendData = 4096

const version = '1'
const bits = { question: 24, width: 4, check: 4, count: 4 } as const
/** A result is two numbers, and no words. */
const resultWidth = 8
const mostWords = 2 ** bits.count - 1

/** An answer whose words are not known any more. */
const forgotten = ''

/** The text for these answers; those to questions that the course does not ask are left out. */
export function packProgress({ quizzes }: Progress, questions: readonly CourseQuestion[]): string {
  const fields = questions.flatMap((question) => {
    const answer = quizzes[question.quiz]?.[question.question]
    return answer ? answerFields(question, answer) : []
  })
  return version + writeBits(fields)
}

/**
 * The answers in a text.
 *
 * @returns `undefined` where the text is not of this version or is damaged.
 */
export function unpackProgress(
  text: string,
  questions: readonly CourseQuestion[],
): Progress | undefined {
  if (!text.startsWith(version)) return undefined
  try {
    return readAnswers(new BitReader(text.slice(version.length)), questions)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const nameOf = ({ quiz, question }: CourseQuestion): string => `${quiz} ${question}`

/** The digest by which a question is known; a test makes sure that no two questions share one. */
export const questionDigest = (question: CourseQuestion): number =>
  digest(nameOf(question), bits.question)

const checkOf = (question: CourseQuestion): number =>
  digest([...question.words].sort().join(' '), bits.check)

/** Reordered options are the same options. */
const sortedWords = ({ words }: CourseQuestion): readonly string[] => [...words].sort()

const widthOf = ({ kind, words }: CourseQuestion): number =>
  kind === 'result' ? resultWidth : Math.max(1, Math.ceil(Math.log2(words.length)))

function answerFields(question: CourseQuestion, { first, latest, right }: Answer): Field[] {
  const changed = latest !== first
  return [
    [questionDigest(question), bits.question],
    [widthOf(question), bits.width],
    [checkOf(question), bits.check],
    [Number(right), 1],
    ...wordFields(question, first),
    [Number(changed), 1],
    ...(changed ? wordFields(question, latest) : []),
  ]
}

function wordFields(question: CourseQuestion, answer: string): Field[] {
  const numbers = numbersOf(question, answer)
  const known = numbers.length <= mostWords && numbers.every((number) => number >= 0)
  const kept = known ? numbers : []
  const width = widthOf(question)
  return [[kept.length, bits.count], ...kept.map((number): Field => [number, width])]
}

function numbersOf(question: CourseQuestion, answer: string): readonly number[] {
  if (question.kind === 'result') {
    const { points, of } = readResult(answer) ?? { points: -1, of: -1 }
    return of < 2 ** resultWidth ? [points, of] : [-1]
  }
  const words = sortedWords(question)
  return answer.split(/[ =]/).map((word) => words.indexOf(word))
}

function readAnswers(reader: BitReader, questions: readonly CourseQuestion[]): Progress {
  const byDigest = new Map(questions.map((question) => [questionDigest(question), question]))
  const quizzes: Record<string, Record<string, Answer>> = {}
  while (reader.left >= bits.question) {
    const question = byDigest.get(reader.take(bits.question))
    const width = reader.take(bits.width)
    const check = reader.take(bits.check)
    const same = question && checkOf(question) === check && widthOf(question) === width
    const right = reader.take(1) === 1
    const wordsOf = () => readWords(reader, width, same ? question : undefined)
    const first = wordsOf()
    const latest = reader.take(1) === 1 ? wordsOf() : first
    if (!question) continue
    const quiz = quizzes[question.quiz] ?? {}
    quizzes[question.quiz] = { ...quiz, [question.question]: { first, latest, right } }
  }
  return { version: 1, quizzes }
}

function readWords(reader: BitReader, width: number, question: CourseQuestion | undefined): string {
  const numbers = Array.from({ length: reader.take(bits.count) }, () => reader.take(width))
  if (!question) return forgotten
  if (question.kind === 'result') return numbers.join('-of-')
  const words = sortedWords(question)
  const chosen = numbers.map((number) => words[number] ?? forgotten)
  return question.kind === 'match' ? pairs(chosen).join(' ') : chosen.join(' ')
}

const pairs = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, index) => (index % 2 === 0 ? [`${word}=${words[index + 1] ?? ''}`] : []))
