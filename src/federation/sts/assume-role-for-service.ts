/**
 * AssumeRole by a service of AWS's own, such as Cognito Sync for its pushes. Services do not sign as
 * customers do; the role's trust policy alone decides, and sees for whose resource they ask by the
 * headers `x-amz-source-account` and `x-amz-source-arn`.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html#cross-service-confused-deputy-prevention
 * @module
 */
import { checklist, type PlannedCheck } from '../checklist.ts'
import { type HttpRequest, headerValue } from '../http.ts'
import { accountOfArn, roleOfArn } from '../iam/account.ts'
import { authorizeTrust } from '../iam/authorize.ts'
import type { RequestContext } from '../iam/request-context.ts'
import { present, requestKeys } from '../iam/request-keys.ts'
import { accepted, type Refusal, refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { issueSession, renderAssumedRoleUser, renderCredentials } from './issue-session.ts'
import type { StsOperation } from './operation.ts'
import { readSessionRequest } from './session-request.ts'

const plan = [
  {
    id: 'sts-parameters',
    title: 'Every parameter has the form that STS asks for',
    fact: 'sts-parameters',
  },
  {
    id: 'role-allows',
    title: 'The role exists and trusts the service for this resource',
    fact: 'sts-service-principal',
  },
] as const satisfies readonly PlannedCheck<string>[]

/** The caller is the service, by its name in trust policies. */
export const assumeRoleForService: StsOperation = async (world, parameters, call, http) => {
  const service = `${call.from}.amazonaws.com`
  const list = checklist<(typeof plan)[number]['id']>(plan)
  const no = (refusal: Refusal) => ({ world, outcome: refused(refusal), checks: list.checks() })
  const read = readSessionRequest(parameters, [])
  if (!read.ok) {
    list.fail('sts-parameters', { note: read.refusal.message })
    return no(read.refusal)
  }
  list.pass('sts-parameters')
  const { roleArn, role: asked, roleSessionName, bounds } = read.value
  const account = accountOfArn(world.accounts, asked)
  const role = roleOfArn(account, asked)
  const trust = role
    ? authorizeTrust(role.trustPolicy, {
        action: 'sts:AssumeRole',
        principal: { kind: 'service', name: service },
        context: serviceContext(world, service, roleSessionName, http),
      })
    : undefined
  if (!account || !role || trust?.decision !== 'allow') {
    const actual = trust ? trust.reason : 'no such role'
    list.fail('role-allows', { expected: roleArn, actual, policies: trust?.traces ?? [] })
    return no({
      code: 'AccessDenied',
      status: 403,
      message: `User: ${service} is not authorized to perform: sts:AssumeRole on resource: ${roleArn}`,
    })
  }
  list.pass('role-allows', { actual: service, policies: trust.traces })
  const issued = issueSession(world, {
    account,
    role,
    ...bounds,
    sessionName: roleSessionName,
    webIdentityKeys: {},
    tags: {},
    transitiveTagKeys: [],
  })
  const result = [renderAssumedRoleUser(issued), renderCredentials(issued)]
  return { world, outcome: accepted(result), checks: list.checks() }
}

function serviceContext(
  world: World,
  service: string,
  sessionName: string,
  http: HttpRequest,
): RequestContext {
  return {
    ...requestKeys(world, http, undefined),
    'aws:PrincipalIsAWSService': 'true',
    'aws:PrincipalServiceName': service,
    'sts:RoleSessionName': sessionName,
    ...present('aws:SourceAccount', headerValue(http.headers, 'x-amz-source-account')),
    ...present('aws:SourceArn', headerValue(http.headers, 'x-amz-source-arn')),
  }
}
