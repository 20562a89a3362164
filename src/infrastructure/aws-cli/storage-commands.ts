/** The calls that make buckets and what is in them. @module */
import type { ResourceOf } from '../resource.ts'
import { concat } from '../value.ts'
import type { Command } from './command.ts'

export const bucketCommands = ({ name, policy }: ResourceOf<'bucket'>): readonly Command[] => [
  {
    call: 's3 mb',
    options: [[address(name)]],
    // What the app put into it goes with it.
    undo: [{ call: 's3 rb', options: [[address(name)], ['--force']] }],
  },
  ...(policy === undefined
    ? []
    : [
        {
          call: 's3api put-bucket-policy',
          options: [
            ['--bucket', name],
            ['--policy', policy],
          ] as const,
        },
      ]),
]

export const objectCommands = ({
  bucket,
  key,
  contentType,
  body,
}: ResourceOf<'object'>): readonly Command[] => [
  {
    call: 's3 cp -',
    options: [[concat('s3://', bucket, '/', key)], ['--content-type', contentType]],
    input: body,
  },
]

const address = (bucket: ResourceOf<'bucket'>['name']) => concat('s3://', bucket)
