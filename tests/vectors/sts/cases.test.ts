/** Real failures from public threads, and what mended them, replayed up to the answer of STS. */
import { describe, expect, test } from 'vitest'
import { type Case, callOf, casesOfSts, endOf } from '../../support/recorded-cases.ts'
import { callSts } from '../../support/sts-call.ts'

async function play(item: Case): Promise<string> {
  const { world, parameters } = await callOf(item)
  const texts = Object.entries(parameters).map(([name, value]) => [name, String(value)])
  const reply = await callSts(world, Object.fromEntries(texts))
  const code = reply.text('Code')
  return code === undefined ? 'allow' : code === 'AccessDenied' ? 'deny' : code
}

describe('a real failure fails here for the same reason, and its repair works', () => {
  test.for(casesOfSts)('$id: $root_cause', async (item) => {
    expect(await play(item)).toBe(endOf(item))
  })
})
