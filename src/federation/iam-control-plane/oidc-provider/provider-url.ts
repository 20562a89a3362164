/**
 * What IAM takes for the URL of an OpenID Connect provider. Case and a slash at the end matter: they
 * are part of the provider's name. Texts as versitygw's tests for IAM have them.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
 * @module
 */
import type { IamRefusal } from '../operation.ts'
import { invalidInput, validationError } from '../refusals.ts'

const invalid = 'Invalid Open ID Connect Provider URL'

type ProviderUrl =
  | { readonly ok: true; readonly withoutScheme: string }
  | { readonly ok: false; readonly refusal: IamRefusal }

/** Host and path, as IAM names providers. */
export function readProviderUrl(text: string): ProviderUrl {
  const [, scheme = '', rest = ''] = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/(.+)$/s.exec(text) ?? []
  if (scheme === '') return validationError(invalid)
  if (scheme !== 'https') return invalidInput(`${invalid}. The URL must begin with https://.`)
  const host = /^[^/]*/.exec(rest)?.[0] ?? ''
  const isHost =
    /^[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/
  return isHost.test(host) && !/[?#\s]/.test(rest)
    ? { ok: true, withoutScheme: rest }
    : invalidInput(`${invalid}.`)
}
