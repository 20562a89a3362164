/** The app uploads its object to S3. @module */
import { bodyBytes, headerValue } from '../http.ts'
import { handle } from '../network.ts'
import type { Leg, LegInput, LegResult } from './app.ts'
import { assumeUploadRole } from './assume-upload-role.ts'
import { s3Refusal, signedS3Request } from './signed-s3-request.ts'

/** Credentials in, the object in the bucket out. */
export const putObject: Leg = async (input) => {
  const { uploadRoleArn } = input.app
  if (uploadRoleArn === undefined) return upload(input)
  const { credentials, ...asked } = await assumeUploadRole(input, uploadRoleArn)
  if (!credentials) return { ...asked, holdings: input.holdings }
  const uploaded = await upload({
    ...input,
    world: asked.world,
    holdings: { ...input.holdings, credentials },
  })
  // The other role’s credentials were for the upload alone.
  const { credentials: own = credentials } = input.holdings
  return {
    ...uploaded,
    exchanges: [...asked.exchanges, ...uploaded.exchanges],
    holdings: { ...uploaded.holdings, credentials: own },
  }
}

async function upload(input: LegInput): Promise<LegResult> {
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
