/**
 * The checksum that an upload was sent with, in a header or after the content, and `Content-MD5`.
 *
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/checking-object-integrity.html
 * @module
 */
import { decodeBase64, encodeBase64 } from '../encoding/base64.ts'
import { md5 } from '../encoding/md5.ts'
import { type HttpHeaders, headerValue } from '../http.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { Payload } from '../sigv4/verified-payload.ts'
import type { StoredChecksum } from './bucket.ts'
import { checksum, checksumLength, checksumName, isChecksumAlgorithm } from './checksum.ts'
import type { AllowedCall } from './operation.ts'
import type { S3Error } from './s3-error.ts'

const words = () => import('./upload-error.ts')

/** The checksum of what arrived; records how it compares with what was sent. */
export async function verifiedIntegrity(
  call: AllowedCall,
): Promise<Outcome<StoredChecksum, S3Error>> {
  const intact = await verifyIntegrity(call.request.headers, call.payload)
  if (intact.ok) call.list.pass('s3-integrity', { actual: intact.value.algorithm })
  else call.list.fail('s3-integrity', { note: intact.refusal.message })
  return intact
}

/** Whether a request says what its content must be. */
export const hasIntegrity = (headers: HttpHeaders, { trailers }: Payload): boolean =>
  headerValue(headers, 'content-md5') !== undefined ||
  checksumFields(headers, 'header').length > 0 ||
  checksumFields(trailers, 'trailing header').length > 0

/** Compares what was sent with what arrived; without a checksum S3 computes CRC-64/NVME itself. */
async function verifyIntegrity(
  headers: HttpHeaders,
  { content, trailers }: Payload,
): Promise<Outcome<StoredChecksum, S3Error>> {
  const digest = headerValue(headers, 'content-md5')
  const badMd5 = digest === undefined ? undefined : await md5Error(digest, content)
  if (badMd5) return refused(badMd5)
  const sent = [
    ...checksumFields(headers, 'header'),
    ...checksumFields(trailers, 'trailing header'),
  ]
  if (sent.length > 1) return refused((await words()).severalChecksums)
  const [field] = sent
  if (!field)
    return headerValue(headers, 'x-amz-sdk-checksum-algorithm') === undefined
      ? accepted({ algorithm: 'crc64nvme', value: await checksum('crc64nvme', content) })
      : refused((await words()).checksumNotSent)
  if (!isChecksumAlgorithm(field.algorithm))
    return refused((await words()).unknownChecksumAlgorithm)
  const { algorithm, value } = field
  if (decodeBase64(value)?.length !== checksumLength(algorithm))
    return refused((await words()).invalidChecksum(`x-amz-checksum-${algorithm}`, field.place))
  return value === (await checksum(algorithm, content))
    ? accepted({ algorithm, value })
    : refused((await words()).badChecksum(checksumName(algorithm)))
}

async function md5Error(sent: string, content: Uint8Array): Promise<S3Error | undefined> {
  if (decodeBase64(sent)?.length !== 16) return (await words()).invalidDigest(sent)
  const calculated = encodeBase64(md5(content))
  return calculated === sent ? undefined : (await words()).badDigest(sent, calculated)
}

interface ChecksumField {
  readonly algorithm: string
  readonly value: string
  readonly place: 'header' | 'trailing header'
}

/** Beside checksums, `x-amz-checksum-…` also names their type and algorithm. */
const checksumFields = (fields: HttpHeaders, place: ChecksumField['place']): ChecksumField[] =>
  fields.flatMap(([name, value]) => {
    const [, algorithm] = /^x-amz-checksum-(?!type$|algorithm$|mode$)(.+)$/i.exec(name) ?? []
    return algorithm === undefined
      ? []
      : [{ algorithm: algorithm.toLowerCase(), value: value.trim(), place }]
  })
