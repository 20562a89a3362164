/** How S3 says no to what a plain read of an object never asks; texts are AWS's own. @module */
import type { HttpHeaders } from '../http.ts'
import { type S3Error, s3Error } from './s3-error.ts'

export const invalidArgument = (message: string, name: string, value?: string) =>
  s3Error(400, 'InvalidArgument', message, [
    ['ArgumentName', name],
    ...(value === undefined ? [] : [['ArgumentValue', value] as const]),
  ])

export const noSuchVersion = s3Error(404, 'NoSuchVersion', 'The specified version does not exist.')

export const malformedXml = s3Error(
  400,
  'MalformedXML',
  'The XML you provided was not well-formed or did not validate against our published schema',
)

export const missingRequestBody = s3Error(400, 'MissingRequestBodyError', 'Request Body is empty')

export const notImplemented = (header?: string, note?: string) =>
  s3Error(
    501,
    'NotImplemented',
    'A header you provided implies functionality that is not implemented',
    [
      ...(header === undefined ? [] : [['Header', header] as const]),
      ...(note === undefined ? [] : [['additionalMessage', note] as const]),
    ],
  )

export const methodNotAllowed = (method: string, resourceType: string): S3Error => ({
  ...s3Error(
    405,
    'MethodNotAllowed',
    'The specified method is not allowed against this resource.',
    [
      ['Method', method],
      ['ResourceType', resourceType],
    ],
  ),
  headers: [['Allow', 'HEAD, DELETE, GET, PUT']],
})

export const preconditionFailed = (condition: string) =>
  s3Error(
    412,
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
    [['Condition', condition]],
  )

/** Not an error to people, but an answer without content; it has no body. */
export const notModified = (headers: HttpHeaders): S3Error => ({
  ...s3Error(304, 'NotModified', 'Not Modified'),
  headers,
})
