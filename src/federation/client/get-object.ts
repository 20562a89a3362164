/** The app asks S3 for its object. @module */
import { bodyBytes, headerValue } from '../http.ts'
import { handle } from '../network.ts'
import type { Leg } from './app.ts'
import { s3Refusal, signedS3Request } from './signed-s3-request.ts'

/** Credentials in, the object out. */
export const getObject: Leg = async (input) => {
  const { holdings } = input
  const request = await signedS3Request(input, 'GET')
  const { world, response, exchange } = await handle(input.world, request)
  const passed = { world, exchanges: [exchange], holdings }
  if (response.status !== 200) return { ...passed, refusal: s3Refusal(exchange.to, response) }
  return {
    ...passed,
    holdings: {
      ...holdings,
      object: {
        contentType: headerValue(response.headers, 'content-type') ?? '',
        size: bodyBytes(response.body).length,
        etag: headerValue(response.headers, 'etag') ?? '',
      },
    },
  }
}
