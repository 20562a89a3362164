/// <reference types="node" />
/** Each example of the page "Why does AWS say no?" ends as it says. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { exampleQuestion } from '../../src/components/doctor/example-question.ts'
import { failedCalls } from '../../src/doctor/examination.ts'
import { examine } from '../../src/doctor/examine.ts'
import { examinePool } from '../../src/doctor/examine-pool.ts'
import { doctorExample } from '../../src/learning/doctor-example.ts'

const examples = doctorExample
  .array()
  .parse(parse(readFileSync('content/doctor-examples.yaml', 'utf8')))

test.for(examples)('$title', async (example) => {
  const ask = 'called' in example ? examinePool : examine
  const examined = await ask(exampleQuestion(example), 1_795_349_040)
  if (!examined.ok) throw new Error(JSON.stringify(examined.refusal))
  const { outcome } = examined.value
  const [check, sts] = failedCalls(examined.value).map(
    ({ checks }) => checks.find(({ verdict }) => verdict === 'fail')?.id,
  )
  const ended = outcome.ok
    ? 'granted'
    : { code: outcome.refusal.code, check, ...(sts === undefined ? {} : { sts }) }
  expect(ended).toEqual(example.ends)
})
