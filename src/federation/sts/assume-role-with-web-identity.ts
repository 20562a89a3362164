/**
 * AssumeRoleWithWebIdentity: an identity provider's token for temporary credentials of a role. The
 * call is not signed: the token is the proof.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * @module
 */
import { type Checklist, checklist } from '../checklist.ts'
import type { XmlNode } from '../encoding/xml.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { type Account, accountOfArn, type Role } from '../iam/account.ts'
import { accepted, type Refusal, refused } from '../refusal.ts'
import { idTokenChecks, type WebIdentityCheck, webIdentityPlan } from './checks.ts'
import {
  type IssuedSession,
  issueSession,
  renderAssumedRoleUser,
  renderCredentials,
  type SessionGrant,
} from './issue-session.ts'
import type { StsOperation } from './operation.ts'
import { validationError } from './refusals.ts'
import { roomFor } from './room-for.ts'
import { policyTexts, type SessionContents, tokenSize } from './session-size.ts'
import { askTrustPolicy } from './trust.ts'
import type { WebIdentity } from './web-identity.ts'
import { readWebIdentityRequest, type WebIdentityRequest } from './web-identity-request.ts'
import { examineToken } from './web-identity-token/examine.ts'

export const assumeRoleWithWebIdentity: StsOperation = async (world, parameters, call, http) => {
  const list: Checklist<WebIdentityCheck> = checklist(
    webIdentityPlan(
      parameters.has('ProviderId')
        ? (await import('./oauth-access-token/checks.ts')).accessTokenChecks
        : idTokenChecks,
    ),
  )
  const no = (refusal: Refusal, at = world) => ({
    world: at,
    outcome: refused(refusal),
    checks: list.checks,
  })

  const read = readWebIdentityRequest(parameters)
  if (!read.ok) {
    list.fail('sts-parameters', { note: read.refusal.message })
    return no(read.refusal)
  }
  const request = read.value
  list.pass('sts-parameters')

  const { roleArn, webIdentityToken, providerId } = request
  const account = accountOfArn(world.accounts, request.role)
  const examined =
    providerId === undefined
      ? await examineToken(world, webIdentityToken, { account, arn: roleArn }, call, list)
      : await examineAccessToken(world, webIdentityToken, providerId, call, list)
  if (!examined.outcome.ok) return no(examined.outcome.refusal, examined.world)
  const identity = examined.outcome.value

  const trust = askTrustPolicy(world, account, request, identity, http)
  if (!account || !trust.outcome.ok) {
    list.fail('trust-policy', trust.evidence)
    return no(trust.outcome.ok ? validationError(roleArn) : trust.outcome.refusal, examined.world)
  }
  const role = trust.outcome.value
  list.pass('trust-policy', trust.evidence)

  const duration = durationEvidence(request, role)
  if (request.bounds.durationSeconds > role.maxSessionDuration) {
    list.fail('duration', duration)
    return no(
      validationError(
        'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      ),
      examined.world,
    )
  }
  list.pass('duration', duration)

  const contents = contentsOf(request, identity)
  const alone = tokenSize(contents.identity)
  const more = contents.tags.length + contents.policies.length > 0 || alone > 100
  const size = more ? await roomFor(request.bounds, account, contents) : accepted(alone)
  if (!size.ok) {
    list.fail('session-policy', { note: size.refusal.message })
    return no(size.refusal, examined.world)
  }
  list.pass('session-policy', sizeEvidence(size.value))

  const issued = issueSession(world, webIdentityGrant(account, role, request, identity))
  return {
    world: examined.world,
    outcome: accepted(renderResult(issued, identity, size.value)),
    checks: list.checks,
  }
}

const durationEvidence =
  ({ bounds: { durationSeconds } }: WebIdentityRequest, { maxSessionDuration }: Role) =>
  () => ({ expected: `at most ${maxSessionDuration} s`, actual: `${durationSeconds} s` })

const sizeEvidence = (size: number) => () => ({ actual: `${size} % of the space` })

/** Two providers of all have such tokens. */
const examineAccessToken = fetchedOnce(
  () => import('./oauth-access-token/examine.ts'),
  'examineAccessToken',
)

/** What takes room in the session; a source identity brings its name along. */
const contentsOf = (
  request: WebIdentityRequest,
  identity: WebIdentity,
): Required<SessionContents> => ({
  identity: [
    identity.principal,
    ...Object.values(identity.lastingKeys).flat(),
    ...(identity.sourceIdentity === undefined ? [] : [identity.sourceIdentity, '"SourceIdentity"']),
  ],
  tags: Object.entries(identity.sessionTags.tags).flat(),
  policies: policyTexts(request.bounds),
})

/** What the session keeps of token and request. The `exp` of the token does not shorten it. */
const webIdentityGrant = (
  account: Account,
  role: Role,
  request: WebIdentityRequest,
  identity: WebIdentity,
): SessionGrant => ({
  account,
  role,
  ...request.bounds,
  sessionName: request.roleSessionName,
  federatedProvider: identity.principal,
  webIdentityKeys: identity.lastingKeys,
  tags: identity.sessionTags.tags,
  transitiveTagKeys: identity.sessionTags.transitiveKeys,
  ...(identity.sourceIdentity === undefined ? {} : { sourceIdentity: identity.sourceIdentity }),
})

/** The members in the order in which STS has been seen to send them. */
const renderResult = (
  issued: IssuedSession,
  identity: WebIdentity,
  packedPolicySize: number,
): readonly XmlNode[] => [
  ['Audience', identity.audience],
  renderAssumedRoleUser(issued),
  ['Provider', identity.principal],
  renderCredentials(issued),
  ['SubjectFromWebIdentityToken', identity.subject],
  ...(identity.sourceIdentity === undefined
    ? []
    : [['SourceIdentity', identity.sourceIdentity] as const]),
  ['PackedPolicySize', packedPolicySize],
]
