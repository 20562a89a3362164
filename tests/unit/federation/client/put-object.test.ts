/** The upload with credentials of another role, which the app assumes for it. */
import { apply as mergePatch } from 'tiny-merge-patch'
import { expect, test } from 'vitest'
import type { LegInput } from '../../../../src/federation/client/app.ts'
import { putObject } from '../../../../src/federation/client/put-object.ts'
import { endWith, photoApp } from '../../../support/run.ts'

const uploadRoleArn = 'arn:aws:iam::111122223333:role/uploads'
const allow = (Action: string, rest: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action, ...rest }] })

/** The photo app with its credentials, and a role for uploads that trusts `trusted`. */
async function withUploadRole(trusted: string): Promise<LegInput> {
  const { world, app, holdings } = (await endWith()).context
  const change = {
    accounts: {
      '111122223333': {
        roles: {
          'lumen-photos': {
            inlinePolicies: { uploads: allow('sts:AssumeRole', { Resource: uploadRoleArn }) },
          },
          uploads: {
            name: 'uploads',
            path: '/',
            id: 'AROA3XFRBF535UPLOADS2',
            trustPolicy: allow('sts:AssumeRole', { Principal: { AWS: trusted } }),
            inlinePolicies: { put: allow('s3:PutObject', { Resource: '*' }) },
            attachedPolicyArns: [],
            maxSessionDuration: 3600,
            tags: {},
          },
        },
      },
    },
  }
  return {
    world: mergePatch<unknown, unknown>(world, change) as LegInput['world'],
    app: { ...app, uploadRoleArn, upload: { contentType: 'text/plain', text: 'hello' } },
    holdings,
  }
}

test('the role is assumed, its credentials upload, and the app keeps its own', async () => {
  const input = await withUploadRole('arn:aws:iam::111122223333:role/lumen-photos')
  const { exchanges, holdings, world, refusal } = await putObject(input)
  expect(refusal).toBeUndefined()
  expect(exchanges.map(({ operation }) => operation)).toEqual(['AssumeRole', 'PutObject'])
  expect(holdings.credentials).toEqual(input.holdings.credentials)
  expect(world.buckets[photoApp.app.bucket]?.objects[photoApp.app.key]?.body).toBe('hello')
})

test('where STS says no, nothing is uploaded', async () => {
  const input = await withUploadRole('arn:aws:iam::111122223333:role/another')
  const { exchanges, holdings, refusal } = await putObject(input)
  expect(exchanges.map(({ operation }) => operation)).toEqual(['AssumeRole'])
  expect(holdings).toEqual(input.holdings)
  expect(refusal).toEqual({
    party: 'sts',
    code: 'AccessDenied',
    status: 403,
    message: `User: arn:aws:sts::111122223333:assumed-role/lumen-photos/ana-phone is not authorized to perform: sts:AssumeRole on resource: ${uploadRoleArn}`,
  })
})
