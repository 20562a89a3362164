/** Calls of AWS JSON 1.1, signed by an administrator of the IAM world. @module */
import { AwsV4Signer } from 'aws4fetch'
import type { HttpRequest } from '../../src/federation/http.ts'
import { keyOf, now } from './iam-world.ts'

const targets = {
  'cognito-identity': 'AWSCognitoIdentityService',
  'cognito-idp': 'AWSCognitoIdentityProviderService',
} as const

/** @param input - Goes out as JSON, whatever it is. */
export async function signedJsonCall(
  service: keyof typeof targets,
  operation: string,
  input: unknown,
): Promise<HttpRequest> {
  const url = `https://${service}.us-east-1.amazonaws.com/`
  const body = JSON.stringify(input)
  const { headers } = await new AwsV4Signer({
    ...keyOf('admin'),
    method: 'POST',
    url,
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `${targets[service]}.${operation}`,
    },
    body,
    service,
    region: 'us-east-1',
    datetime: new Date(now * 1000).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  }).sign()
  return { method: 'POST', url, headers: [...headers, ['host', new URL(url).host]], body }
}
