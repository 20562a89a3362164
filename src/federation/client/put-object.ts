/** The app uploads its object to S3. @module */
import { bodyBytes } from '../http.ts'
import type { Leg, LegInput, LegResult } from './app.ts'
import { assumeUploadRole } from './assume-upload-role.ts'
import { askForObject } from './s3-object.ts'

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
  const { upload } = input.app
  if (!upload) throw new Error('this app uploads nothing')
  const { contentType, text } = upload
  return askForObject(input, 'PUT', () => ({ contentType, size: bodyBytes(text).length }))
}
