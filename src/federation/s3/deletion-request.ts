/**
 * What DeleteObjects is asked to delete: `<Delete><Object><Key>…`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html
 * @module
 */
import { accepted, type Outcome, refused } from '../refusal.ts'
import { malformedXml, missingRequestBody } from './request-error.ts'
import type { S3Error } from './s3-error.ts'
import { childText, readXmlDocument, type XmlElement } from './xml-document.ts'

export interface DeletionRequest {
  /** Whether the answer names failures only. */
  readonly quiet: boolean
  readonly objects: readonly Deletion[]
}

export interface Deletion {
  readonly key: string
  readonly versionId?: string
  /** Only where the object has this entity tag. */
  readonly etag?: string
}

/** One request deletes so many objects at most. */
const mostObjects = 1000

/** Reads the body of the request. */
export function deletionRequest(content: Uint8Array): Outcome<DeletionRequest, S3Error> {
  if (content.length === 0) return refused(missingRequestBody)
  const document = readXmlDocument(content)
  if (document?.name !== 'Delete') return refused(malformedXml)
  const elements = document.children.filter(({ name }) => name === 'Object')
  const objects = elements.flatMap((element) => deletion(element) ?? [])
  return objects.length === elements.length && objects.length > 0 && objects.length <= mostObjects
    ? accepted({ quiet: childText(document, 'Quiet')?.trim() === 'true', objects })
    : refused(malformedXml)
}

function deletion(element: XmlElement): Deletion | undefined {
  const key = childText(element, 'Key')
  const versionId = childText(element, 'VersionId')
  const etag = childText(element, 'ETag')
  if (!key) return undefined
  return {
    key,
    ...(versionId === undefined ? {} : { versionId }),
    ...(etag === undefined ? {} : { etag }),
  }
}
