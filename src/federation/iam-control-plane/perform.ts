/** What IAM does with every call: who asks, is it well-formed, may they, and then the operation. @module */
import type { QueryAnswer, QueryCall } from '../aws-query/service.ts'
import { type Checklist, checklist } from '../checklist.ts'
import { authenticate } from '../credentials/authenticate.ts'
import type { AuthenticationStep } from '../credentials/authentication.ts'
import { queryRefusal } from '../credentials/authentication-refusal.ts'
import { type HttpRequest, parseUrl } from '../http.ts'
import type { Account } from '../iam/account.ts'
import { accepted, type Refusal, refused } from '../refusal.ts'
import type { World } from '../world.ts'
import { authorizeCall, iamRegion } from './authorization.ts'
import { checkParameters } from './check-parameters.ts'
import { type IamCheckId, iamPlan, stepCheck } from './checks.ts'
import type { IamOperation } from './operation.ts'

/** Performs one operation for whoever signed the request. */
export async function perform(
  operation: IamOperation,
  { world, request, parameters, call: { send } }: QueryCall,
): Promise<QueryAnswer> {
  const list = checklist<IamCheckId>(iamPlan(operation.checks))
  const no = (refusal: Refusal, at = world): QueryAnswer => ({
    world: at,
    outcome: refused(refusal),
    checks: list.checks(),
  })

  const authentication = await authenticate(world, request, signedFor(request))
  enterSteps(list, authentication.steps)
  if (!authentication.ok) return no(await queryRefusal(authentication.failure))
  const { principal } = authentication
  if (principal.kind === 'user' && principal.session) {
    list.fail('iam-session-token', { note: 'IAM takes it only where MFA was used to get it.' })
    return no(sessionWithoutMfa)
  }

  const form = checkParameters(parameters, operation.parameters)
  if (!form.ok) {
    list.fail('iam-parameters', { note: form.refusal.message })
    return no(form.refusal)
  }
  list.pass('iam-parameters')

  const call = { world, request, parameters, principal, account: principal.account, send }
  const access = authorizeCall(call, operation.permissions(call))
  if (!access.outcome.ok) {
    list.fail('iam-policy-allows', access.details)
    return no(access.outcome.refusal)
  }
  list.pass('iam-policy-allows', access.details)

  const outcome = await operation.run(call)
  if (!outcome.ok) {
    const { check, ...refusal } = outcome.refusal
    for (const id of operation.checks) {
      if (id === check) break
      list.pass(id)
    }
    list.fail(check, { note: refusal.message })
    return no(refusal, outcome.world)
  }
  for (const id of operation.checks) list.pass(id)
  return {
    world: withAccount(outcome.world ?? world, outcome.account),
    outcome: accepted(outcome.result),
    checks: list.checks(),
  }
}

/**
 * To credentials of GetSessionToken and GetFederationToken; nobody here has a second factor.
 *
 * @see https://github.com/99designs/aws-vault/issues/1056
 */
const sessionWithoutMfa: Refusal = {
  code: 'InvalidClientTokenId',
  status: 403,
  message: 'The security token included in the request is invalid',
}

/**
 * IAM's own host wants its region. Told of another endpoint, clients sign for the region that they
 * are set to (AWS CLI 1.45, SDK for JavaScript v3), so that anywhere else none is asked for.
 */
const signedFor = ({ url }: HttpRequest) =>
  /\.amazonaws\.com$/.test(parseUrl(url)?.hostname ?? '')
    ? { name: 'iam', region: iamRegion }
    : { name: 'iam' }

function enterSteps(list: Checklist<IamCheckId>, steps: readonly AuthenticationStep[]): void {
  for (const { id, passed, ...details } of steps) {
    if (passed) list.pass(stepCheck(id), details)
    else list.fail(stepCheck(id), details)
  }
}

const withAccount = (world: World, account: Account | undefined): World =>
  account === undefined
    ? world
    : { ...world, accounts: { ...world.accounts, [account.id]: account } }
