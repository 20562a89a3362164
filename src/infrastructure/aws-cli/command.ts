/** A call of the AWS CLI, and how it is written. @module */
import type { Text } from '../value.ts'
import { heredoc, shellWord } from './shell.ts'

export interface Command {
  /** `iam create-role`. */
  readonly call: string
  /** Words of an option after its name; none for a switch. */
  readonly options: readonly Option[]
  /** What of the answer is kept, by a JMESPath, and in which variable. */
  readonly keep?: { readonly query: string; readonly in: string }
  /** What is sent to its standard input. */
  readonly input?: string
  /** The calls that take it back, in the order in which they are made. */
  readonly undo?: readonly Undo[]
}

/** The option's name and its words, or words alone. */
export type Option = readonly Text[]

export interface Undo {
  readonly call: string
  readonly options: readonly Option[]
}

/** The call, and what has to be remembered so that it can be taken back. */
export function writeCommand({ call, options, keep, input, undo = [] }: Command): string {
  const asked: readonly Option[] = keep
    ? [
        ['--query', keep.query],
        ['--output', 'text'],
      ]
    : []
  const words = [...options.map(writeOption), ...asked.map(writeOption)]
  const line = onOneLineOrMore([`aws ${call}`, ...words])
  const command = keep ? `${keep.in}=$(${line})` : `${line} > /dev/null`
  return [
    input === undefined ? command : withInput(command, input),
    // The last that is remembered is taken back first.
    ...undo
      .toReversed()
      .map((each) => ['undo', each.call, ...each.options.map(writeOption)].join(' ')),
  ].join('\n')
}

const onOneLineOrMore = (words: readonly string[]): string => {
  const line = words.join(' ')
  return line.length <= 80 && !line.includes('\n') ? line : words.join(' \\\n  ')
}

const writeOption = (words: Option): string => words.map(shellWord).join(' ')

/** A here-document always ends with a line break. */
const withInput = (command: string, input: string): string =>
  input.endsWith('\n')
    ? `${command} <<${heredoc(input.slice(0, -1), 'END')}`
    : `printf %s ${shellWord(input)} | ${command}`
