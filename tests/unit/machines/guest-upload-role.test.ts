/** The clinic’s guest whose role allows what the session policies of the enhanced flow do not. */
/// <reference types="node" />
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { foundRun } from '../../../src/components/clinic/case-run.ts'
import { clinicCase } from '../../../src/learning/clinic-schema.ts'

test('the refusal is the session policies’, not the role’s', async () => {
  const file = readFileSync('content/clinic/guest-narrower-than-the-role.yaml', 'utf8')
  const { context } = await foundRun(clinicCase.parse(parse(file)))
  const asked = context.trace.at(-1)?.exchanges.at(-1)
  const failed = asked?.checks.find(({ verdict }) => verdict === 'fail')
  expect([asked?.operation, failed?.id, failed?.actual]).toEqual([
    'AssumeRole',
    'role-allows',
    'no-session-policy-allows',
  ])
})
