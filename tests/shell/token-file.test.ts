/** What the lab's page says of a workload, pasted after its other commands: who one is with a token file. */
/// <reference types="node" />
import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openLab } from '../../src/lab/lab.ts'
import { castOf } from '../../src/lab/story/cast.ts'
import { storyOf } from '../../src/lab/story/story.ts'
import { findAwsClis } from '../../src/tools/aws-cli.mjs'
import { type RunningLab, runLab } from '../support/running-lab.ts'

let lab: RunningLab
let folder: string
beforeAll(async () => {
  lab = await runLab()
  folder = mkdtempSync(join(tmpdir(), 'handshake-token-file-'))
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await lab.close()
})

/** Those that read `AWS_ENDPOINT_URL`: from 1.29 or 2.13 on. */
const clis = findAwsClis()
  .filter((cli) => {
    const { stdout, stderr } = spawnSync(cli, ['--version'], { encoding: 'utf8' })
    const [, major, minor] = /aws-cli\/(\d+)\.(\d+)/.exec(`${stdout}${stderr}`) ?? []
    return Number(minor) >= (major === '1' ? 29 : 13)
  })
  .slice(0, 1)

describe.for(clis)('%s', (cli) => {
  test('is let into the role, after all the commands before it', { timeout: 120_000 }, async () => {
    const { stdout } = await promisify(execFile)('sh', ['-c', script(lab.url)], {
      cwd: folder,
      env: {
        PATH: [dirname(cli), process.env['PATH']].join(delimiter),
        HOME: folder,
        AWS_EC2_METADATA_DISABLED: 'true',
      },
    })
    expect(stdout).toMatch(/assumed-role\/lab-photos\/botocore-session-\d+"\s+}\s+$/)
  })
})

function script(url: string): string {
  const cast = castOf(openLab('photo-app-direct').store.current())
  if (!cast) throw new Error('the scenario has changed')
  const story = storyOf(cast, url).flatMap(({ steps }) => steps.map(({ command }) => command))
  const page = readFileSync('content/reference/lab.mdx', 'utf8')
  const [, block = ''] = page.slice(page.indexOf('## With an SDK')).split('```sh frame="none"\n')
  const [workload = ''] = block.split('```')
  return [...story, workload.replaceAll('http://127.0.0.1:4566', url)].join('\n')
}
