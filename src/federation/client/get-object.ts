/** The app asks S3 for its object. @module */
import { bodyBytes, headerValue } from '../http.ts'
import type { Leg } from './app.ts'
import { askForObject } from './s3-object.ts'

/** Credentials in, the object out. */
export const getObject: Leg = (input) =>
  askForObject(input, 'GET', ({ headers, body }) => ({
    contentType: headerValue(headers, 'content-type') ?? '',
    size: bodyBytes(body).length,
  }))
