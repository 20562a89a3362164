/** Every command that the lab prints, run by the real AWS CLI against the real process. */
/// <reference types="node" />
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { beforeAll, describe, expect, test } from 'vitest'
import { openLab } from '../../src/lab/lab.ts'
import { castOf } from '../../src/lab/story/cast.ts'
import { type Chapter, renderStory } from '../../src/lab/story/step.ts'
import { storyOf } from '../../src/lab/story/story.ts'
import { findAwsClis, noAwsCli } from '../../src/tools/aws-cli.mjs'
import { type Performed, runStory } from './run-story.ts'

const clis = findAwsClis()
const versionOf = (cli: string): string => {
  const { stdout, stderr } = spawnSync(cli, ['--version'], { encoding: 'utf8' })
  return /aws-cli\/[\d.]+/.exec(`${stdout}${stderr}`)?.[0] ?? cli
}

test('there is an AWS CLI', () => {
  expect(clis.length, noAwsCli).toBeGreaterThan(0)
})

/** Every CLI with the first lesson's world, and one with a world where a provider has to join first. */
const runs = [...new Map(clis.map((cli) => [versionOf(cli), cli]))].flatMap(
  ([version, cli], index) =>
    ['photo-app-direct', ...(index === 0 ? ['thumbnail-pod'] : [])].map((scenario) => ({
      version,
      cli,
      scenario,
    })),
)

describe.for(runs)('$version, $scenario', ({ cli, scenario }) => {
  let greeting: string
  let chapters: readonly Chapter[]
  let performed: readonly Performed[]

  beforeAll(async () => {
    const args = ['src/lab/main.ts', '--port', '0', '--scenario', scenario]
    const lab = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
    try {
      greeting = String((await once(lab.stdout, 'data'))[0])
      lab.stdout.resume()
      chapters = storyAt(/http:\/\/\S+/.exec(greeting)?.[0] ?? '', scenario)
      performed = await runStory(chapters, cli)
    } finally {
      lab.kill('SIGTERM')
      if (lab.exitCode === null) await once(lab, 'exit')
    }
    expect(lab.exitCode).toBe(0)
  }, 180_000)

  test('is given the whole story, in what the lab prints when it starts', () => {
    expect(greeting).toContain(renderStory(chapters))
    expect(chapters.map(({ title }) => title)).toEqual([
      'Set up, as the administrator',
      'The handshake, as the app',
      'Told no',
      'Revoked',
    ])
  })

  test.for(steps(scenario).map((step, index) => [index + 1, step.title, index] as const))(
    'step %i: %s',
    ([, , index]) => {
      const { step, status, output } = performed[index] ?? {}
      expect(step?.refused ? status !== 0 : status === 0, `${step?.command}\n${output}`).toBe(true)
      expect(output).toContain(step?.says ?? '')
    },
  )
})

function storyAt(url: string, scenario: string): readonly Chapter[] {
  const cast = castOf(openLab(scenario).store.current())
  if (!cast) throw new Error('the scenario has changed')
  return storyOf(cast, url)
}

const steps = (scenario: string) =>
  storyAt('http://127.0.0.1', scenario).flatMap((chapter) => chapter.steps)
