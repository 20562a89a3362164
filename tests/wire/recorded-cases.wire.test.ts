/** The real failures of `vectors/sts/cases.json` once more: put into a running lab, asked by the SDK. */
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { callOf, casesOfSts, endOf } from '../support/recorded-cases.ts'
import { clientOf, type RunningLab, runLab } from '../support/running-lab.ts'
import { exceptionName } from '../support/sts-refusals.ts'

let lab: RunningLab
beforeAll(async () => {
  lab = await runLab()
})
afterAll(() => lab.close())

/** The exception's name, as the SDK has it for the code on the wire. */
const nameOf = (end: string): string =>
  end === 'allow' ? end : exceptionName(end === 'deny' ? 'AccessDenied' : end)

test.for(casesOfSts)('$id', async (item) => {
  const { world, parameters } = await callOf(item)
  const put = await lab.control('PUT', 'world', world)
  expect(put).toMatchObject({ status: 200 })
  const answer = await new STSClient(clientOf(lab))
    .send(new AssumeRoleWithWebIdentityCommand(parameters))
    .then(
      () => 'allow',
      (error: Error) => error.name,
    )
  expect(answer).toBe(nameOf(endOf(item)))
})
