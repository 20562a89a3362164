/** How a signed request is authenticated. @module */
import type { Fact } from './fact.ts'

export const signatureVersion4Facts = {
  'sigv4-authorization': {
    says: 'A signed request names its access key, its scope, the signed headers and the signature, in the Authorization header or in the query of a presigned URL.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-authentication-methods.html',
  },
  'sigv4-scope': {
    says: 'A signature is good for one day, one region and one service, which its credential scope names.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-signing-elements.html',
  },
  'sigv4-access-key': {
    says: 'Access key ids of IAM users begin with AKIA, those of temporary credentials with ASIA.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-unique-ids',
  },
  'sigv4-session-token': {
    says: 'Temporary credentials are three: access key id, secret access key and session token; a request must carry the token.',
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
  },
  'sigv4-expiry': {
    says: 'Temporary credentials stop working when they expire; AWS then no longer recognises them.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp.html',
  },
  'sigv4-signature': {
    says: 'AWS computes the signature again from the request and the secret key; both must agree.',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html',
  },
} as const satisfies Readonly<Record<string, Fact>>
