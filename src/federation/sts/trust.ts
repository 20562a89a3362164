/**
 * Whether a role's trust policy lets a web identity in. A role that does not exist gets the same
 * answer as one that says no.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-trust-policy.html
 * @module
 */
import type { CheckEvidence } from '../checklist.ts'
import { type HttpRequest, parseUrl } from '../http.ts'
import { type Account, type Role, roleOfArn } from '../iam/account.ts'
import { type Authorization, authorizeTrust, type PolicyExamination } from '../iam/authorize.ts'
import type { RequestContext } from '../iam/request-context.ts'
import { present, requestKeys, tagsBelow } from '../iam/request-keys.ts'
import { accepted, type Outcome, refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { accessDenied } from './refusals.ts'
import type { WebIdentity } from './web-identity.ts'
import type { WebIdentityRequest } from './web-identity-request.ts'

const assume = 'sts:AssumeRoleWithWebIdentity'

export interface TrustDecision {
  readonly outcome: Outcome<Role>
  readonly evidence: CheckEvidence
}

/** Asks the trust policy for the call itself, and for tags and source identity where the token has them. */
export function askTrustPolicy(
  world: World,
  account: Account | undefined,
  request: WebIdentityRequest,
  identity: WebIdentity,
  http: HttpRequest,
): TrustDecision {
  const role = roleOfArn(account, request.role)
  if (!account || !role)
    return {
      outcome: refused(accessDenied(assume)),
      evidence: {
        expected: request.roleArn,
        actual: 'no such role',
      },
    }
  const context = trustContext(world, account, role, request, identity, http)
  const actions = [
    assume,
    ...(Object.keys(identity.sessionTags.tags).length > 0 ? ['sts:TagSession'] : []),
    ...(identity.sourceIdentity === undefined ? [] : ['sts:SetSourceIdentity']),
  ]
  const ask = asking(role.trustPolicy, identity, context)
  const asked: string[] = []
  for (const action of actions) {
    asked.push(action)
    const { decision } = ask(action)
    if (decision !== 'allow')
      return {
        outcome: refused(accessDenied(action)),
        evidence: () => ({ expected: action, actual: decision, policies: tracesOf(ask, asked) }),
      }
  }
  return {
    outcome: accepted(role),
    evidence: () => ({ actual: actions.join(', '), policies: tracesOf(ask, actions) }),
  }
}

type Ask = (action: string) => Authorization

const asking =
  (trustPolicy: string, { principal, claimKeys }: WebIdentity, context: RequestContext): Ask =>
  (action) =>
    authorizeTrust(trustPolicy, {
      action,
      principal: { kind: 'federated', provider: principal },
      context,
      claimKeys,
    })

/** Asked once more when they are read: a trace has many parts, and few are looked at. */
const tracesOf = (ask: Ask, actions: readonly string[]): readonly PolicyExamination[] =>
  actions.flatMap((action) => ask(action).traces)

function trustContext(
  world: World,
  account: Account,
  role: Role,
  request: WebIdentityRequest,
  identity: WebIdentity,
  http: HttpRequest,
): RequestContext {
  const { tags, transitiveKeys } = identity.sessionTags
  return {
    ...identity.keys,
    ...requestKeys(world, http, stsRegion(http)),
    'aws:FederatedProvider': identity.principal,
    'aws:PrincipalAccount': account.id,
    'aws:PrincipalType': 'User',
    'aws:userid': identity.principal,
    'sts:RoleSessionName': request.roleSessionName,
    'sts:RoleAuthorizedByIdp': String(identity.roleAuthorizedByIdp),
    ...present('sts:SourceIdentity', identity.sourceIdentity),
    ...tagsBelow('aws:ResourceTag', role.tags),
    ...tagsBelow('iam:ResourceTag', role.tags),
    ...tagsBelow('aws:RequestTag', tags),
    'aws:TagKeys': Object.keys(tags),
    'sts:TransitiveTagKeys': transitiveKeys,
  }
}

/** The Region in the endpoint's name; the global endpoint is in us-east-1. */
const stsRegion = (http: HttpRequest): string =>
  /^sts\.([a-z0-9-]+)\.amazonaws\.com/.exec(parseUrl(http.url)?.hostname ?? '')?.[1] ?? 'us-east-1'
