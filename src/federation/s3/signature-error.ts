/** How S3 words a signature that does not match. @module */
import type { AuthenticationFailure } from '../credentials/authentication.ts'
import type { XmlNode } from '../encoding/xml.ts'
import { type S3Error, s3Error } from './s3-error.ts'

type FailureOf<Kind extends AuthenticationFailure['kind']> = Extract<
  AuthenticationFailure,
  { readonly kind: Kind }
>
type Authorization = FailureOf<'payload'>['authorization']
type ChunkProblem = Extract<
  FailureOf<'payload'>['problem'],
  { readonly kind: 'chunk-signature-mismatch' }
>

/** The signature of a whole request. */
export const signatureMismatch = ({
  authorization,
  calculation,
}: FailureOf<'signature-mismatch'>): S3Error =>
  signatureDoesNotMatch(authorization.accessKeyId, {
    provided: authorization.signature,
    stringToSign: calculation.stringToSign,
    canonicalRequest: calculation.canonicalRequest,
  })

/** The signature of one chunk of a payload. */
export const chunkMismatch = (
  { accessKeyId }: Authorization,
  { mismatch: { actual, stringToSign } }: ChunkProblem,
): S3Error => signatureDoesNotMatch(accessKeyId, { provided: actual, stringToSign })

interface Shown {
  readonly provided: string
  readonly stringToSign: string
  readonly canonicalRequest?: string
}

/** S3 shows what it signed itself: the learner's best friend, and everyone's. */
function signatureDoesNotMatch(accessKeyId: string, shown: Shown): S3Error {
  const { provided, stringToSign, canonicalRequest } = shown
  return s3Error(
    403,
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    [
      ['AWSAccessKeyId', accessKeyId],
      ['StringToSign', stringToSign],
      ['SignatureProvided', provided],
      ['StringToSignBytes', hexDump(stringToSign)],
      ...(canonicalRequest === undefined
        ? []
        : ([
            ['CanonicalRequest', canonicalRequest],
            ['CanonicalRequestBytes', hexDump(canonicalRequest)],
          ] satisfies XmlNode[])),
    ],
  )
}

/** `47 45 54 0a`: every byte in hexadecimal. */
const hexDump = (text: string): string =>
  Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join(' ')
