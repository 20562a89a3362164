/** What CloudFormation, and with it the CDK, has no type for. @module */

import { screaming } from '../names.ts'
import type { Resource } from '../resource.ts'
import { writeText } from '../value.ts'

/** As lines of a comment; none where everything is in. */
export function leftOut(resources: readonly Resource[]): readonly string[] {
  const objects = resources.flatMap((each) => (each.kind === 'object' ? [each] : []))
  const pushes = resources.some(({ kind }) => kind === 'push-sync')
  return [
    ...(objects.length === 0
      ? []
      : [
          'Not here: objects of a bucket, for which CloudFormation has no type. Upload them:',
          ...objects.map(
            ({ bucket, key, contentType }) =>
              `  aws s3 cp FILE "s3://${writeText(bucket, String, named)}/${key}" --content-type ${contentType}`,
          ),
        ]),
    ...(pushes
      ? [
          'Not here: applications at SNS, for which CloudFormation has no type, and push sync, which',
          'needs them. The script for the AWS CLI makes both.',
        ]
      : []),
  ]
}

const named = (reference: { readonly to: string; readonly id?: string }): string =>
  `$${screaming(reference.id ?? reference.to)}`
