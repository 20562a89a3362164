/** The commands that the inspector offers to copy, run by the real curl and AWS CLI against the lab. */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Exchange } from '../../src/federation/exchange.ts'
import { type Position, playToEnd } from '../../src/machines/advance.ts'
import { machines } from '../../src/machines/index.ts'
import { startOf } from '../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'
import { shellWord } from '../../src/views/command/word.ts'
import { type CommandProgram, commandOf } from '../../src/views/command.view.ts'
import { type LabShell, openLabShell } from './lab-shell.ts'

let shell: LabShell
beforeAll(async () => {
  shell = await openLabShell()
})
afterAll(() => shell.close())

interface Sent {
  readonly exchange: Exchange
  /** A position with the world in which it can be sent: before its step, or after what it follows there. */
  readonly at: Position
}

/**
 * Every operation that the app of a scenario calls, once, in a run that begins now: by the lab’s
 * clock what it holds is valid.
 */
async function sentBy(id: string): Promise<readonly [readonly Sent[], Position]> {
  const scenario = readScenario(id)
  const { app, world } = startOf(scenario, [])
  const now = Math.floor(Date.now() / 1000)
  const positions = await playToEnd(machines[scenario.flow], { app, world: { ...world, now } })
  const end = positions.at(-1)
  if (!end) throw new Error('a run has a start')
  const sent = end.context.trace.flatMap(({ exchanges }, leg) => {
    const [before, after] = positions.slice(leg)
    return exchanges.flatMap((exchange) => {
      const at = restsOnItsStep.has(exchange.operation) ? after : before
      return at ? [{ exchange, at }] : []
    })
  })
  return [[...new Map(sent.map((each) => [each.exchange.operation, each])).values()], end]
}

/** What an earlier call of its step makes possible. */
const restsOnItsStep = new Set(['SubscribeToDataset'])

/** curl signs a path with a colon as AWS does from version 8.9 on: see the command’s note. */
const canCurl = ({ to }: Exchange): boolean => to !== 'cognito-sync'

describe.for<[scenario: string, curl: readonly string[], aws: readonly string[]]>([
  [
    'photo-app-direct',
    ['authorize', 'consent', 'token', 'AssumeRoleWithWebIdentity', 'GetObject'],
    ['AssumeRoleWithWebIdentity', 'GetObject'],
  ],
  [
    'photo-app-classic',
    [
      'authorize',
      'consent',
      'token',
      'GetId',
      'GetOpenIdToken',
      'AssumeRoleWithWebIdentity',
      'GetObject',
    ],
    ['GetId', 'GetOpenIdToken', 'AssumeRoleWithWebIdentity', 'GetObject'],
  ],
  [
    'photo-app-user-pool',
    ['SignUp', 'ConfirmSignUp', 'InitiateAuth', 'GetId', 'GetCredentialsForIdentity', 'PutObject'],
    ['SignUp', 'ConfirmSignUp', 'InitiateAuth', 'GetId', 'GetCredentialsForIdentity', 'PutObject'],
  ],
  [
    'photo-app-sync',
    ['authorize', 'consent', 'token', 'GetId', 'GetCredentialsForIdentity'],
    [
      'GetId',
      'GetCredentialsForIdentity',
      'ListRecords',
      'UpdateRecords',
      'RegisterDevice',
      'SubscribeToDataset',
    ],
  ],
  [
    'photo-app-session',
    [
      'authorize',
      'consent',
      'token',
      'AssumeRoleWithWebIdentity',
      'GetCallerIdentity',
      'GetObject',
    ],
    ['AssumeRoleWithWebIdentity', 'GetCallerIdentity', 'GetObject'],
  ],
])('%s', ([scenario, curl, aws]) => {
  test.for<[program: CommandProgram, operations: readonly string[]]>([
    ['curl', curl],
    ['aws', aws],
  ])(
    'its requests are answered when %s sends them',
    { timeout: 120_000 },
    async ([program, operations]) => {
      const [sent, { context }] = await sentBy(scenario)
      const answered: string[] = []
      for (const { exchange, at } of sent.filter(
        (each) => program === 'aws' || canCurl(each.exchange),
      )) {
        const command = commandOf(exchange, context.trace, { program, toLab: true })
        if (typeof command === 'string') continue
        shell.lab.lab.store.change(({ now, signersNow }) => ({
          ...at.context.world,
          now,
          ...(signersNow === undefined ? {} : { signersNow }),
        }))
        const text = command.text.replace(/^curl/, 'curl -sS --fail-with-body')
        const said = await shell.run(`set -e\n${command.settings}\n${text}`)
        if (!said.includes('error=')) answered.push(exchange.operation)
      }
      expect(answered).toEqual(operations)
    },
  )
})

test('a shell takes any word as it was meant', async () => {
  const samples = fc.sample(
    fc.array(
      fc.oneof(
        fc.string({ unit: fc.constantFrom(...' \'"$`\\!*?&|<>(){}[]~#;%=+,./:-_@\nabZ09é') }),
        fc.constant({ variable: 'SECRET', value: 'of "one"\n$word' }),
      ),
      { maxLength: 6 },
    ),
    300,
  )
  const words = samples.map((word) => shellWord(word))
  const said = await shell.run(
    `SECRET='of "one"\n$word'\nprintf '%s\\0' ${words.map((word) => word || "''").join(' ')}`,
  )
  expect(said.split('\0').slice(0, -1)).toEqual(
    samples.map((word) =>
      word.map((part) => (typeof part === 'string' ? part : part.value)).join(''),
    ),
  )
})
