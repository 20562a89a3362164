/**
 * The thumbprint of a provider's certificate authority. AWS ignores it for providers whose
 * certificates it can verify anyway, so certificates are not simulated.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc_verify-thumbprint.html
 * @module
 */
import { memberList, type QueryParameters } from '../../encoding/aws-query.ts'
import { hex, sha256 } from '../../encoding/sha256.ts'
import type { World } from '../../world.ts'
import type { IamCall, IamRefusal } from '../operation.ts'
import { mostThumbprints } from '../quotas.ts'
import { cannotReachProvider, invalidInput } from '../refusals.ts'

type Thumbprints =
  | { readonly ok: true; readonly thumbprints: readonly string[] }
  | { readonly ok: false; readonly refusal: IamRefusal }

/** Those that the call brings, in small letters. The text says fewer than five; five are taken. */
export function givenThumbprints(parameters: QueryParameters): Thumbprints {
  const thumbprints = memberList(parameters, 'ThumbprintList').map((each) => each.toLowerCase())
  return thumbprints.length > mostThumbprints
    ? invalidInput(`Thumbprint list must contain fewer than ${mostThumbprints} entries.`)
    : { ok: true, thumbprints }
}

/**
 * Where none is given IAM connects to the provider and takes its authority's: here a stand-in that is
 * no certificate's digest, after the provider has answered.
 */
export async function fetchedThumbprints(
  { world, send }: IamCall,
  withoutScheme: string,
): Promise<Thumbprints & { readonly world: World }> {
  const discovery = `https://${withoutScheme.replace(/\/$/, '')}/.well-known/openid-configuration`
  const answer = await send(world, { method: 'GET', url: discovery, headers: [], body: '' })
  if (answer.response.status >= 500)
    return { ...cannotReachProvider(`Could not connect to https://${withoutScheme}`), world }
  const host = withoutScheme.split('/')[0] ?? ''
  const digest = hex(await sha256(`certificate authority of ${host}`)).slice(0, 40)
  return { ok: true, thumbprints: [digest], world: answer.world }
}
