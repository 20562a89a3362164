/** The commands that the inspector offers to copy, run by the real curl and AWS CLI against the lab. */
/// <reference types="node" />
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Exchange } from '../../src/federation/exchange.ts'
import { type Position, playToEnd } from '../../src/machines/advance.ts'
import { machines } from '../../src/machines/index.ts'
import { startOf } from '../../src/scenarios/apply-faults.ts'
import { readScenario } from '../../src/scenarios/read-scenario.ts'
import { findAwsClis } from '../../src/tools/aws-cli.mjs'
import { shellWord } from '../../src/views/command/word.ts'
import { type CommandProgram, commandOf } from '../../src/views/command.view.ts'
import { type RunningLab, runLab } from '../support/running-lab.ts'

const run = promisify(execFile)
const [cli = 'aws'] = findAwsClis()

let lab: RunningLab
let folder: string
beforeAll(async () => {
  lab = await runLab()
  folder = mkdtempSync(join(tmpdir(), 'handshake-commands-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await lab.close()
})

/** What a script says in a shell where a person knows the lab’s address. */
async function shell(script: string): Promise<string> {
  const { stdout } = await run('sh', ['-c', script], {
    cwd: folder,
    env: {
      PATH: [dirname(cli), process.env['PATH']].join(delimiter),
      HOME: folder,
      LAB: lab.url,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  })
  return stdout
}

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
        lab.lab.store.change(({ now, signersNow }) => ({
          ...at.context.world,
          now,
          ...(signersNow === undefined ? {} : { signersNow }),
        }))
        const text = command.text.replace(/^curl/, 'curl -sS --fail-with-body')
        const said = await shell(`set -e\n${command.settings}\n${text}`)
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
  const said = await shell(
    `SECRET='of "one"\n$word'\nprintf '%s\\0' ${words.map((word) => word || "''").join(' ')}`,
  )
  expect(said.split('\0').slice(0, -1)).toEqual(
    samples.map((word) =>
      word.map((part) => (typeof part === 'string' ? part : part.value)).join(''),
    ),
  )
})
