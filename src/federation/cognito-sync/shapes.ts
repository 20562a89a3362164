/** What the service model says of members that several operations have; botocore cognito-sync/2014-06-30. @module */
import { required, text } from '../aws-json/shape.ts'

const id = { pattern: ['[\\w-]+:[0-9a-f-]+', /^[\w-]+:[0-9a-f-]+$/], length: [1, 55] } as const

export const poolMembers = { IdentityPoolId: required(text(id)) } as const

export const identityMembers = { ...poolMembers, IdentityId: required(text(id)) } as const

export const datasetMembers = {
  ...identityMembers,
  DatasetName: required(
    text({ pattern: ['[a-zA-Z0-9_.:-]+', /^[a-zA-Z0-9_.:-]+$/], length: [1, 128] }),
  ),
} as const

export const deviceId = text({ length: [1, 256] })

export const roleArn = text({
  pattern: ['arn:aws:iam::\\d+:role/.*', /^arn:aws:iam::\d+:role\/.*$/],
  length: [20, 2048],
})

export interface PoolInput {
  readonly IdentityPoolId: string
}

export interface IdentityInput extends PoolInput {
  readonly IdentityId: string
}

export interface DatasetInput extends IdentityInput {
  readonly DatasetName: string
}
