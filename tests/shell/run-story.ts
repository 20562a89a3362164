/** Runs the lab's story in one POSIX shell, as a learner who copies it would. */
/// <reference types="node" />
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import type { Chapter, Step } from '../../src/lab/story/step.ts'

export interface Performed {
  readonly step: Step
  readonly status: number
  /** What it wrote to standard output and error. */
  readonly output: string
}

/** Every step in order, with what came of it. */
export async function runStory(
  chapters: readonly Chapter[],
  cli: string,
): Promise<readonly Performed[]> {
  const folder = mkdtempSync(join(tmpdir(), 'handshake-story-'))
  try {
    const steps = chapters.flatMap((chapter) => chapter.steps)
    const script = join(folder, 'story.sh')
    writeFileSync(script, steps.map(({ command }, index) => recorded(command, index)).join('\n'))
    await shell(script, folder, cli)
    return steps.map((step, index) => ({
      step,
      status: Number(readFileSync(join(folder, `${index}.status`), 'utf8')),
      output: readFileSync(join(folder, `${index}.output`), 'utf8'),
    }))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The command as it is printed; what it says and how it ends are kept beside the script. */
const recorded = (command: string, index: number): string =>
  `{ ${command}\n} >"$STORY/${index}.output" 2>&1\necho $? >"$STORY/${index}.status"`

function shell(script: string, folder: string, cli: string): Promise<void> {
  const home = join(folder, 'home')
  mkdirSync(home)
  const child = spawn('sh', [script], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      PATH: [dirname(cli), process.env['PATH']].join(delimiter),
      HOME: home,
      STORY: folder,
      AWS_EC2_METADATA_DISABLED: 'true',
    },
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', () => resolve())
  })
}
