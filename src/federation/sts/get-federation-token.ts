/**
 * GetFederationToken: an IAM user's long-term credentials for temporary ones of somebody whom the user
 * names. Of what the user may do, the session policies say what that somebody may: without any, nothing
 * but what the policy of a resource gives to the federated user by name.
 *
 * @see https://docs.aws.amazon.com/STS/latest/APIReference/API_GetFederationToken.html
 * @module
 */
import { checklist, type PlannedCheck } from '../checklist.ts'
import { principalArn } from '../credentials/principal-context.ts'
import { federatedUserArn, federatedUserId } from '../credentials/user-session.ts'
import { accepted, type Refusal, refused } from '../refusal.ts'
import { longTermUser } from './credentials-in-use.ts'
import { authorizeFederation } from './federation-authorization.ts'
import { readFederationRequest } from './federation-request.ts'
import { renderCredentials } from './issue-session.ts'
import { issueUserSession } from './issue-user-session.ts'
import type { StsOperation } from './operation.ts'
import { roomFor } from './room-for.ts'
import { policyTexts } from './session-size.ts'
import { readSignedRequest, signedRequestChecks } from './signed-request.ts'

const plan = [
  ...signedRequestChecks,
  {
    id: 'policy-allows',
    title: 'The caller’s policies allow the call, and its tags where it has some',
    fact: 'sts-federation-token',
  },
  {
    id: 'long-term-keys',
    title: 'The keys that sign are long-term ones of an IAM user',
    fact: 'sts-long-term-keys',
  },
  {
    id: 'session-policy',
    title: 'Session policies are valid and fit into the session',
    fact: 'sts-session-policy',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** For twelve hours where nothing is said, and 36 at most. */
export const getFederationToken: StsOperation = async (world, parameters, _call, http) => {
  const list = checklist<(typeof plan)[number]['id']>(plan)
  const no = (refusal: Refusal) => ({ world, outcome: refused(refusal), checks: list.checks() })
  const signed = await readSignedRequest(world, http, readFederationRequest(parameters), list)
  if (!signed.ok) return no(signed.refusal)
  const { principal, request } = signed.value
  const { account } = principal
  const arn = federatedUserArn(account.partition, account.id, request.name)

  const authorized = authorizeFederation(world, principal, { arn, tags: request.tags }, http)
  if (!authorized.outcome.ok) {
    list.fail('policy-allows', authorized.details)
    return no(authorized.outcome.refusal)
  }
  list.pass('policy-allows', authorized.details)

  const caller = longTermUser(principal, 'GetFederationToken')
  if (!caller.ok) {
    list.fail('long-term-keys', { actual: principalArn(principal) })
    return no(caller.refusal)
  }
  list.pass('long-term-keys', { actual: principalArn(principal) })

  const { durationSeconds, ...federatedUser } = request
  const tags = Object.entries(request.tags).flat()
  const policies = policyTexts(request)
  const empty = tags.length + policies.length === 0
  const size = empty ? accepted(0) : await roomFor(request, account, { tags, policies })
  if (!size.ok) {
    list.fail('session-policy', { note: size.refusal.message })
    return no(size.refusal)
  }
  list.pass('session-policy', { actual: `${size.value} % of the space` })

  const result = [
    renderCredentials(issueUserSession(world, caller.value, durationSeconds, federatedUser)),
    [
      'FederatedUser',
      [
        ['FederatedUserId', federatedUserId(account.id, request.name)],
        ['Arn', arn],
      ],
    ],
    ['PackedPolicySize', size.value],
  ] as const
  return { world, outcome: accepted(result), checks: list.checks() }
}
