/** A command for a POSIX shell, before it is text. @module */
import type { Secret } from '../secrets.ts'
import { shellWord, type Word } from './word.ts'

export interface Command {
  /** Words by line: an option stands beside its value. */
  readonly lines: readonly (readonly Word[])[]
  /** Variables that the program itself reads from the environment. */
  readonly environment: readonly Secret[]
  /** A command that has to come first. */
  readonly before?: string
  /** What the command does otherwise than the app. */
  readonly note?: string
}

/** The command as it is typed, an option a line. */
export const commandText = ({ lines, before }: Command): string =>
  [
    ...(before === undefined ? [] : [before]),
    lines.map((words) => words.map(shellWord).join(' ')).join(' \\\n  '),
  ].join('\n')

/** The variables that have to be set, each once. */
export const variablesOf = ({ lines, environment }: Command): readonly Secret[] => {
  const used = lines.flat(2).filter((part) => typeof part !== 'string')
  return [...new Map([...environment, ...used].map((secret) => [secret.variable, secret])).values()]
}
