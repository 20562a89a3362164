/** Buckets and what is in them. @module */
import type { App } from '../../federation/client/app.ts'
import type { Bucket } from '../../federation/s3/bucket.ts'
import { kebab } from '../names.ts'
import type { Resource } from '../resource.ts'
import type { Template, Text } from '../value.ts'
import { bucketPlaceholder } from './stand-ins.ts'

/** A bucket and its objects; what is not text is left out. */
export function bucketResources(
  name: string,
  bucket: Bucket,
  app: App,
  refer: (text: string) => Text,
): readonly Resource[] {
  const reference: Template = {
    template: [{ to: 'placeholder', id: bucketPlaceholder(name, app) }],
  }
  return [
    {
      kind: 'bucket',
      id: `${kebab(name)}-bucket`,
      name: reference,
      ...(bucket.policy === undefined ? {} : { policy: refer(bucket.policy.trim()) }),
    },
    ...Object.entries(bucket.objects).flatMap(([key, { body, contentType }], index) =>
      typeof body === 'string'
        ? [
            {
              kind: 'object' as const,
              id: `${kebab(name)}-object-${index + 1}`,
              bucket: reference,
              bucketId: `${kebab(name)}-bucket`,
              key,
              contentType,
              body,
            },
          ]
        : [],
    ),
  ]
}
