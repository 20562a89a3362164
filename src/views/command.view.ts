/** A request as a command that a person can copy, with what has to be set for it. @module */
import { type Exchange, withNested } from '../federation/exchange.ts'
import { headerValue } from '../federation/http.ts'
import type { TracedLeg } from '../machines/handshake.ts'
import { awsCliCommand } from './command/aws-cli.ts'
import { type Command, commandText, variablesOf } from './command/command.ts'
import { curlCommand } from './command/curl.ts'
import { quoted } from './command/word.ts'
import { secretsOf } from './secrets.ts'

export type CommandProgram = 'curl' | 'aws'

export interface CommandView {
  /** The command; its secrets are variables. */
  readonly text: string
  /** The names of the variables, without `LAB`. */
  readonly variables: readonly string[]
  /** Lines that set them to this run’s values, and the lab’s clock to the time at which those are valid. */
  readonly settings: string
  readonly note?: string
}

export interface CommandOrder {
  readonly program: CommandProgram
  /** Whether it is sent to the lab, whose address is `$LAB`. */
  readonly toLab: boolean
}

/** The command for an exchange's request, or why there is none. */
export function commandOf(
  exchange: Exchange,
  trace: readonly TracedLeg[],
  { program, toLab }: CommandOrder,
): CommandView | string {
  if (isOfService(exchange))
    return 'Only the service itself can send this request: AWS vouches for it.'
  const plan = { toLab, secretKeys: secretKeysOf(trace) }
  const command = (program === 'curl' ? curlCommand : awsCliCommand)(exchange, plan)
  return command
    ? viewOf(command, toLab ? [clockLine(exchange)] : [])
    : 'The AWS CLI has no command for this: it is not a call of AWS.'
}

/** Tokens and keys of the run are long expired by the lab’s clock, which goes with the real time. */
const clockLine = ({ at }: Exchange): string => `curl -s "$LAB/_lab/clock" -d '{"set": ${at}}'`

function viewOf(command: Command, first: readonly string[]): CommandView {
  const set = variablesOf(command).filter(({ variable }) => variable !== 'LAB')
  return {
    text: commandText(command),
    variables: set.map(({ variable }) => variable),
    settings: [
      ...first,
      ...set.map(({ variable, value }) => {
        const line = `${variable}=${quoted(value)}`
        return command.environment.length > 0 ? `export ${line}` : line
      }),
    ].join('\n'),
    ...(command.note === undefined ? {} : { note: command.note }),
  }
}

/** A call that one service of AWS makes to another in its own name. */
const isOfService = ({ request }: Exchange): boolean =>
  headerValue(request.headers, 'x-amz-source-account') !== undefined

/** The secret access keys that were handed out in a run, by the ids of their keys. */
function secretKeysOf(trace: readonly TracedLeg[]): ReadonlyMap<string, string> {
  const answers = trace.flatMap(({ exchanges }) => exchanges.flatMap(withNested))
  return new Map(
    answers.flatMap(({ response }) => {
      const secrets = secretsOf(response)
      const found = (name: string) => secrets.find(({ variable }) => variable === name)?.value
      const id = found('AWS_ACCESS_KEY_ID')
      const key = found('AWS_SECRET_ACCESS_KEY')
      return id !== undefined && key !== undefined ? [[id, key] as const] : []
    }),
  )
}
