/**
 * What a session takes over from the one that assumed the role: transitive tags and the source
 * identity go along the chain and cannot be changed on the way.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_role-chaining
 * @module
 */
import type { Principal } from '../credentials/authentication.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { AssumeRoleRequest } from './assume-role-request.ts'
import { accessDenied, invalidParameterValue } from './refusals.ts'

export interface Inheritance {
  readonly tags: Readonly<Record<string, string>>
  readonly transitiveTagKeys: readonly string[]
  readonly sourceIdentity?: string
}

/** Tags and source identity of the next session. */
export function inheritedFrom(
  principal: Principal,
  request: AssumeRoleRequest,
): Outcome<Inheritance> {
  const caller = principal.kind === 'session' ? principal.session : undefined
  const transitive = (caller?.transitiveTagKeys ?? []).map((key) => key.toLowerCase())
  if (Object.keys(request.tags).some((key) => transitive.includes(key.toLowerCase())))
    return refused(
      invalidParameterValue(
        "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
      ),
    )
  const { sourceIdentity = caller?.sourceIdentity } = request
  if (caller?.sourceIdentity !== undefined && sourceIdentity !== caller.sourceIdentity)
    return refused(accessDenied('sts:SetSourceIdentity'))
  const carried = Object.entries(caller?.tags ?? {}).filter(([key]) =>
    transitive.includes(key.toLowerCase()),
  )
  return accepted({
    tags: { ...Object.fromEntries(carried), ...request.tags },
    transitiveTagKeys: [...(caller?.transitiveTagKeys ?? []), ...request.transitiveTagKeys],
    ...(sourceIdentity === undefined ? {} : { sourceIdentity }),
  })
}
