/** What the lab's page says of a workload, pasted after its other commands: who one is with a token file. */
/// <reference types="node" />
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLab } from '../../src/lab/lab.ts'
import { castOf } from '../../src/lab/story/cast.ts'
import { storyOf } from '../../src/lab/story/story.ts'
import { findAwsClis } from '../../src/tools/aws-cli.mjs'
import { type LabShell, openLabShell } from './lab-shell.ts'

let shell: LabShell
beforeAll(async () => {
  shell = await openLabShell()
})
afterAll(() => shell.close())

/** One that reads `AWS_ENDPOINT_URL`: from 1.29 or 2.13 on. */
const cli = findAwsClis().find((each) => {
  const { stdout, stderr } = spawnSync(each, ['--version'], { encoding: 'utf8' })
  const [, major, minor] = /aws-cli\/(\d+)\.(\d+)/.exec(`${stdout}${stderr}`) ?? []
  return Number(minor) >= (major === '1' ? 29 : 13)
})
const why = cli ? '' : ' (not run: no AWS CLI on this machine that reads AWS_ENDPOINT_URL)'

test.skipIf(!cli)(
  `a workload is let into the role, after all the commands before it${why}`,
  { timeout: 120_000 },
  async () => {
    const said = await shell.run(script(shell.lab.url), {
      PATH: [dirname(cli ?? ''), process.env['PATH']].join(delimiter),
    })
    expect(said).toMatch(/assumed-role\/lab-photos\/botocore-session-\d+"\s+}\s+$/)
  },
)

function script(url: string): string {
  const cast = castOf(openLab('photo-app-direct').store.current())
  if (!cast) throw new Error('the scenario has changed')
  const story = storyOf(cast, url).flatMap(({ steps }) => steps.map(({ command }) => command))
  const page = readFileSync('content/reference/lab.mdx', 'utf8')
  const [, block = ''] = page.slice(page.indexOf('## With an SDK')).split('```sh frame="none"\n')
  const [workload = ''] = block.split('```')
  return [...story, workload.replaceAll('http://127.0.0.1:4566', url)].join('\n')
}
