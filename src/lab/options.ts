/** What the command line says. @module */
import { parseArgs } from 'node:util'
import { accepted, type Outcome, refused } from '../federation/refusal.ts'

export interface Options {
  readonly port: number
  readonly host: string
  readonly scenario: string
  /** Whether the checks behind each answer are printed too. */
  readonly verbose: boolean
  /** Whether exchanges are written as JSON lines. */
  readonly json: boolean
  readonly help: boolean
}

export const usage = `Usage: npm run lab -- OPTION…

  --port NUMBER    where to listen (4566; 0 picks a free port)
  --host ADDRESS   on which address (127.0.0.1: this machine only)
  --scenario ID    whose world to start with (photo-app-direct)
  --verbose        print the checks that were made, too
  --json           write every exchange as a line of JSON
  --help           print this`

/** Reads the arguments; a wrong one is refused with a sentence that names it. */
export function readOptions(args: readonly string[]): Outcome<Options, string> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4566' },
        host: { type: 'string', default: '127.0.0.1' },
        scenario: { type: 'string', default: 'photo-app-direct' },
        verbose: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    })
    const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN
    return port <= 65_535
      ? accepted({ ...values, port })
      : refused(`--port must be a number from 0 to 65535, not ${values.port}.`)
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error))
  }
}
