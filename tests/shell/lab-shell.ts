/** A shell in a folder of its own, beside a running lab, where `aws` is the real AWS CLI. @module */
/// <reference types="node" />
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { demoCredentials } from '../../src/scenarios/administrator.ts'
import { findAwsClis } from '../../src/tools/aws-cli.mjs'
import { type RunningLab, runLab } from '../support/running-lab.ts'

/** One CLI, if there is any: versions differ in what they know of IAM, which `story.test.ts` asks of each. */
export const [awsCli] = findAwsClis()

/** Ends the title of a test that is left out where there is none. */
export const unlessAwsCli = awsCli ? '' : ' (not run: no AWS CLI on this machine)'

/** The variables by which the AWS CLI acts as the lab’s administrator. */
export const asAdministrator = {
  AWS_ACCESS_KEY_ID: demoCredentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: demoCredentials.secretAccessKey,
  AWS_DEFAULT_REGION: 'us-east-1',
} as const

export interface LabShell {
  readonly lab: RunningLab
  /** What a script writes to standard output, `$LAB` being the lab’s address. Rejects where it fails. */
  readonly run: (script: string, variables?: Readonly<Record<string, string>>) => Promise<string>
  readonly close: () => Promise<void>
}

/** A new lab with a shell beside it. */
export async function openLabShell(): Promise<LabShell> {
  const lab = await runLab()
  const folder = mkdtempSync(join(tmpdir(), 'handshake-shell-'))
  return {
    lab,
    run: async (script, variables) => {
      const { stdout } = await promisify(execFile)('sh', ['-c', script], {
        cwd: folder,
        env: {
          PATH: [...(awsCli ? [dirname(awsCli)] : []), process.env['PATH']].join(delimiter),
          HOME: folder,
          LAB: lab.url,
          AWS_EC2_METADATA_DISABLED: 'true',
          ...variables,
        },
      })
      return stdout
    },
    close: async () => {
      rmSync(folder, { recursive: true, force: true })
      await lab.close()
    },
  }
}
