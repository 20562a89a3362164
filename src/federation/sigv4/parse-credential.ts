/** `AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request`: the key's id with the scope. @module */
import { parseAmzDate } from './amz-date.ts'
import { type MalformedAuthorization, malformed, type Placement } from './authorization.ts'
import { type CredentialScope, scopeTerminator } from './credential-scope.ts'

export interface Credential {
  readonly kind: 'credential'
  readonly accessKeyId: string
  readonly scope: CredentialScope
}

/** Reads a credential; a slash in the access key id belongs to the id, so the scope is read from the end. */
export function parseCredential(
  text: string,
  placement: Placement,
): Credential | MalformedAuthorization {
  const parts = text.split('/')
  const [date = '', region = '', service = '', terminator = ''] = parts.slice(-4)
  const accessKeyId = parts.slice(0, -4).join('/')
  if (parts.length < 5 || accessKeyId === '' || region === '' || service === '')
    return malformed(placement, 'malformed-credential', text)
  if (terminator !== scopeTerminator)
    return malformed(placement, 'wrong-terminator', terminator, scopeTerminator)
  if (parseAmzDate(`${date}T000000Z`) === undefined)
    return malformed(placement, 'malformed-scope-date', date)
  return { kind: 'credential', accessKeyId, scope: { date, region, service } }
}
