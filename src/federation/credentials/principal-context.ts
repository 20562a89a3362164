/**
 * What policies can ask of an authenticated caller: the global condition keys.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 * @module
 */
import { isoDate } from '../encoding/http-date.ts'
import type { HttpRequest } from '../http.ts'
import { roleArn } from '../iam/account.ts'
import type { RequestContext } from '../iam/request-context.ts'
import { present, requestKeys, tagsBelow } from '../iam/request-keys.ts'
import type { World } from '../world.ts'
import type { Principal } from './authentication.ts'
import { assumedRoleArn, assumedRoleId } from './session.ts'

/** The keys that say who calls, and those that the request itself gives. */
export function principalContext(
  world: World,
  principal: Principal,
  request: HttpRequest,
  region?: string,
): RequestContext {
  return {
    ...requestKeys(world, request, region),
    ...(principal.kind === 'session' ? sessionKeys(principal) : principal.keys),
  }
}

/**
 * The caller as AWS writes it in messages: `arn:aws:sts::…:assumed-role/…`, `arn:aws:iam::…:user/…` or
 * `arn:aws:sts::…:federated-user/…`.
 */
export const principalArn = (principal: Principal): string =>
  principal.kind === 'session' ? assumedRoleArn(principal.session) : principal.arn

/**
 * `aws:PrincipalArn` is the role's ARN with its path, not the session's. Of the web identity only
 * what stays with the session is here; a session tag overrides the role's tag of the same name.
 */
function sessionKeys({
  session,
  account,
  role,
}: Extract<Principal, { kind: 'session' }>): RequestContext {
  return {
    ...session.webIdentityKeys,
    ...tagsBelow('aws:PrincipalTag', sessionTags(role.tags, session.tags)),
    'aws:PrincipalArn': roleArn(account, role),
    'aws:PrincipalAccount': account.id,
    'aws:PrincipalType': 'AssumedRole',
    'aws:userid': assumedRoleId(session),
    ...present('aws:FederatedProvider', session.federatedProvider),
    'aws:TokenIssueTime': isoDate(session.issuedAt),
    ...present('aws:SourceIdentity', session.sourceIdentity),
  }
}

/** A session tag takes the place of a role's tag whose name differs in case only. */
function sessionTags(
  ofRole: Readonly<Record<string, string>>,
  ofSession: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const taken = new Set(Object.keys(ofSession).map((name) => name.toLowerCase()))
  const kept = Object.entries(ofRole).filter(([name]) => !taken.has(name.toLowerCase()))
  return { ...Object.fromEntries(kept), ...ofSession }
}
