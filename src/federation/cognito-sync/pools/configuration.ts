/** How a pool pushes and streams, as requests and answers have it. @module */
import { list, structure, text, type ValueOf } from '../../aws-json/shape.ts'
import type { SyncPool } from '../identity-data.ts'
import { poolMembers, roleArn } from '../shapes.ts'

const applicationArn = text({
  pattern: [
    'arn:aws:sns:[-0-9a-z]+:\\d+:app/[A-Z_]+/[a-zA-Z0-9_.-]+',
    /^arn:aws:sns:[-0-9a-z]+:\d+:app\/[A-Z_]+\/[a-zA-Z0-9_.-]+$/,
  ],
})

export const configurationInput = structure({
  ...poolMembers,
  PushSync: structure({ ApplicationArns: list(applicationArn), RoleArn: roleArn }),
  CognitoStreams: structure({
    StreamName: text({ length: [1, 128] }),
    RoleArn: roleArn,
    StreamingStatus: text({ values: ['ENABLED', 'DISABLED'] }),
  }),
})

type Configuration = Pick<SyncPool, 'pushSync' | 'cognitoStreams'>

/** What is asked for; a half that is not named stays as it is. */
export const readConfiguration = ({
  PushSync: push,
  CognitoStreams: streams,
}: ValueOf<typeof configurationInput>): Configuration => ({
  ...(push && {
    pushSync: {
      applicationArns: push.ApplicationArns ?? [],
      ...(push.RoleArn !== undefined && { roleArn: push.RoleArn }),
    },
  }),
  ...(streams && {
    cognitoStreams: {
      ...(streams.StreamName !== undefined && { streamName: streams.StreamName }),
      ...(streams.RoleArn !== undefined && { roleArn: streams.RoleArn }),
      ...(streams.StreamingStatus !== undefined && {
        streamingStatus: streams.StreamingStatus === 'ENABLED' ? 'ENABLED' : 'DISABLED',
      }),
    },
  }),
})

export const renderConfiguration = (
  poolId: string,
  { pushSync, cognitoStreams }: Configuration,
) => ({
  IdentityPoolId: poolId,
  PushSync: pushSync && {
    ApplicationArns: pushSync.applicationArns,
    RoleArn: pushSync.roleArn,
  },
  CognitoStreams: cognitoStreams && {
    StreamName: cognitoStreams.streamName,
    RoleArn: cognitoStreams.roleArn,
    StreamingStatus: cognitoStreams.streamingStatus,
  },
})
