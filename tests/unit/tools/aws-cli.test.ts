/// <reference types="node" />
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { findAwsClis } from '../../../src/tools/aws-cli.mjs'

const folder = mkdtempSync(join(tmpdir(), 'aws-cli-'))
const cli = join(folder, 'aws')
const started = join(folder, 'started')
afterAll(() => rmSync(folder, { recursive: true }))

/** A program that leaves a mark where it is started, and ends so. */
function install(status: number) {
  writeFileSync(cli, `#!/bin/sh\ntouch '${started}'\nexit ${status}\n`)
  chmodSync(cli, 0o755)
}

beforeEach(() => {
  vi.stubEnv('AWS_CLI_PATH', cli)
  rmSync(cli, { force: true })
  rmSync(started, { force: true })
})

test('an AWS CLI is started to see that it works', () => {
  install(0)
  expect([findAwsClis(), existsSync(started)]).toEqual([[cli], true])
})

test('one that was seen to start is not started again', () => {
  install(0)
  expect([findAwsClis([cli]), existsSync(started)]).toEqual([[cli], false])
})

test('one that does not start is none', () => {
  install(1)
  expect(findAwsClis()).toEqual([])
})

test('one that was seen to start and is gone is none', () => {
  expect(findAwsClis([cli])).toEqual([])
})
