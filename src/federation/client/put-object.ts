/** The app uploads its object to S3. @module */
import { bodyBytes, headerValue } from '../http.ts'
import { handle } from '../network.ts'
import type { Leg } from './app.ts'
import { s3Refusal, signedS3Request } from './signed-s3-request.ts'

/** Credentials in, the object in the bucket out. */
export const putObject: Leg = async (input) => {
  const { app, holdings } = input
  if (!app.upload) throw new Error('this app uploads nothing')
  const request = await signedS3Request(input, 'PUT')
  const { world, response, exchange } = await handle(input.world, request)
  const passed = { world, exchanges: [exchange], holdings }
  if (response.status !== 200) return { ...passed, refusal: s3Refusal(exchange.to, response) }
  return {
    ...passed,
    holdings: {
      ...holdings,
      object: {
        contentType: app.upload.contentType,
        size: bodyBytes(app.upload.text).length,
        etag: headerValue(response.headers, 'etag') ?? '',
      },
    },
  }
}
