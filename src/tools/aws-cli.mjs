/** Where an AWS CLI for the shell tests may be, and how to get one. Plain ESM, no packages. @module */
import { existsSync } from 'node:fs'
import { onPath, run, works } from './command.mjs'

const places = ['/usr/local/bin/aws', '/usr/bin/aws', '/opt/homebrew/bin/aws']

/**
 * Every AWS CLI that the machine has and that starts: the one AWS_CLI_PATH names alone, or the one on
 * the path and those in the usual places. To start one takes longer than all else that set-up does.
 *
 * @param {readonly string[]} known Those that were seen to start before: they are not started again.
 * @returns {readonly string[]}
 */
export function findAwsClis(known = []) {
  const wanted = process.env['AWS_CLI_PATH']
  const candidates = wanted ? [wanted] : [onPath('aws'), ...places]
  return [...new Set(candidates)]
    .filter((path) => path !== undefined)
    .filter((path) => existsSync(path) && (known.includes(path) || works(path, ['--version'])))
}

/**
 * Gets Debian's AWS CLI.
 *
 * @returns {readonly string[]} The CLIs that the machine then has.
 */
export function installAwsCli() {
  const debian = onPath('apt-get')
  if (process.env['AWS_CLI_PATH'] || !debian || process.getuid?.() !== 0) return []
  console.log('Installing the system’s AWS CLI for the shell tests.')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  run(debian, ['update', '-qq'], quiet)
  run(debian, ['install', '-y', '-qq', '--no-install-recommends', 'awscli'], quiet)
  return findAwsClis()
}

/** What to do where there is none. */
export const noAwsCli =
  'The shell tests need the AWS CLI, and none could be found or installed. ' +
  'Install it (https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html), ' +
  'or set AWS_CLI_PATH to one, and try again.'
