/** Every scenario’s script, run by the real AWS CLI against the lab, builds the scenario’s world; what it writes for cleaning up takes it away. */
/// <reference types="node" />
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { World } from '../../src/federation/world.ts'
import { awsCliScript } from '../../src/infrastructure/aws-cli/aws-cli-script.ts'
import { infrastructureOf } from '../../src/infrastructure/describe/infrastructure-of.ts'
import { exportedOf } from '../../src/infrastructure/exported.ts'
import { screaming } from '../../src/infrastructure/names.ts'
import { withAdministrator } from '../../src/scenarios/administrator.ts'
import { mapRecord } from '../../src/scenarios/map-record.ts'
import { readScenario, scenarioIds } from '../../src/scenarios/read-scenario.ts'
import { richScenario } from '../support/rich-scenario.ts'
import { runLab } from '../support/running-lab.ts'
import { asAdministrator, awsCli, unlessAwsCli } from './lab-shell.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'handshake-take-'))
  // Debian's AWS CLI is older than the variable by which later ones find an endpoint; the option is not.
  const pointed = `#!/bin/sh\nexec '${awsCli}' "$@" --endpoint-url "$LAB_URL"\n`
  writeFileSync(join(folder, 'aws'), pointed, { mode: 0o755 })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The scenario’s internet, and an account in which nobody has made anything yet. */
const emptied = ({ now, seed, turn, identityProviders, accounts }: World): World => ({
  now,
  seed,
  turn,
  identityProviders,
  accounts: mapRecord(accounts, (account) => ({
    ...account,
    oidcProviders: {},
    roles: {},
    managedPolicies: {},
  })),
  buckets: {},
})

/** Objects that came over the wire are bytes. */
const readable = (world: World): World => ({
  ...world,
  buckets: mapRecord(world.buckets, (bucket) => ({
    ...bucket,
    objects: mapRecord(bucket.objects, (object) => ({
      ...object,
      body: typeof object.body === 'string' ? object.body : new TextDecoder().decode(object.body),
    })),
  })),
})

const bash = (script: string, url: string, variables: Readonly<Record<string, string>>) =>
  promisify(execFile)('bash', [script], {
    cwd: folder,
    env: {
      PATH: `${folder}${delimiter}${process.env['PATH']}`,
      HOME: folder,
      LAB_URL: url,
      AWS_EC2_METADATA_DISABLED: 'true',
      ...asAdministrator,
      ...variables,
    },
  })

/** Between them they have every kind of resource; taking away is as slow as making. */
const takenAway = ['photo-app-sync', 'rich']

const scenarios = [...scenarioIds().map(readScenario), richScenario()]

describe.skipIf(!awsCli)(`the AWS CLI runs the script of a scenario${unlessAwsCli}`, () => {
  test.concurrent.each(scenarios)('$id', { timeout: 300_000 }, async (scenario) => {
    const { id } = scenario
    const exported = exportedOf(scenario.title, scenario)
    const read = (world: World) => infrastructureOf(scenario.title, { app: scenario.app, world })
    const given = exported.infrastructure.placeholders.map(
      ({ id: name, example }) => [screaming(name), example] as const,
    )
    const script = join(folder, `${id}.sh`)
    const cleanUp = join(folder, `${id}-clean-up.sh`)
    writeFileSync(script, awsCliScript(exported))
    const { lab, url, close } = await runLab()
    lab.store.change(({ now }) => ({ ...withAdministrator(emptied(scenario.world)), now }))

    await bash(script, url, { ...Object.fromEntries(given), CLEAN_UP: cleanUp })
    expect(read(readable(lab.store.current()))).toEqual(exported.infrastructure)

    if (takenAway.includes(id)) {
      // Wherever it is run from: it knows where things were made.
      await bash(cleanUp, url, { AWS_REGION: 'eu-west-3', AWS_DEFAULT_REGION: 'eu-west-3' })
      expect(read(lab.store.current()).resources).toEqual([])
    }
    await close()
  })

  test('stops before anything is made where something is not filled in, and says what', async () => {
    const script = join(folder, 'unfilled.sh')
    writeFileSync(script, awsCliScript(exportedOf('Photo app', readScenario('photo-app-direct'))))
    await expect(bash(script, 'http://127.0.0.1:9', {})).rejects.toThrow(
      'GOOGLE_CLIENT_ID: fill in the client id of your app at Google',
    )
  })
})
