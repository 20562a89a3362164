/**
 * `/oauth2/token`: a code, a refresh token or the app client's own credentials for tokens.
 *
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/token-endpoint.html
 * @module
 */
import { type Checklist, checklist, type PlannedCheck } from '../../../checklist.ts'
import { entryOf } from '../../../lookup.ts'
import { readForm } from '../../../oauth/parameters.ts'
import { refused } from '../../../refusal.ts'
import { authenticateAppClient, clientAuthenticationPlan } from '../client-authentication.ts'
import type { Endpoint, EndpointCall } from '../endpoint.ts'
import { jsonAnswer, oauthError, renderOAuthError } from '../oauth-error.ts'
import { clientCredentialsGrant, clientCredentialsPlan } from './client-credentials-grant.ts'
import { codeGrant, codePlan } from './code-grant.ts'
import type { Grant, Granted } from './grant.ts'
import { refreshGrant, refreshPlan } from './refresh-grant.ts'

interface GrantType {
  readonly grant: Grant
  readonly plan: readonly PlannedCheck<string>[]
}

const grantTypes: Readonly<Record<string, GrantType>> = {
  authorization_code: { grant: codeGrant, plan: codePlan },
  refresh_token: { grant: refreshGrant, plan: refreshPlan },
  client_credentials: { grant: clientCredentialsGrant, plan: clientCredentialsPlan },
}

const formPlan = [
  { id: 'parameters-once', title: 'No parameter is repeated', fact: 'oidc-parameters-once' },
  { id: 'grant-type', title: 'The grant type is one of Cognito’s', fact: 'login-grant-type' },
] as const satisfies readonly PlannedCheck<string>[]

/** Exchanges what the form presents. */
export const token: Endpoint = async (call) => {
  const form = readForm(call.request)
  const type = entryOf(form?.values ?? {}, 'grant_type')
  const grantType = entryOf(grantTypes, type)
  const list = checklist<string>([
    ...formPlan,
    ...clientAuthenticationPlan,
    ...(grantType?.plan ?? []),
  ])
  const { world, outcome } = await perform(call, form, grantType, list)
  const response = outcome.ok ? jsonAnswer(200, outcome.value) : renderOAuthError(outcome.refusal)
  return { world, response, checks: list.checks() }
}

async function perform(
  { world, pool, request }: EndpointCall,
  form: ReturnType<typeof readForm>,
  grantType: GrantType | undefined,
  list: Checklist<string>,
): Promise<Granted> {
  if (!form || form.repeated.length > 0) {
    list.fail('parameters-once', { actual: form ? form.repeated.join(', ') : 'no form' })
    return { world, outcome: refused(oauthError('invalid_request')) }
  }
  list.pass('parameters-once')
  const type = entryOf(form.values, 'grant_type')
  const compared = { expected: Object.keys(grantTypes).join(' or '), actual: type ?? 'none' }
  if (!grantType) {
    list.fail('grant-type', compared)
    const error = type === undefined ? 'invalid_request' : 'unsupported_grant_type'
    return { world, outcome: refused(oauthError(error)) }
  }
  list.pass('grant-type', compared)
  const client = authenticateAppClient(pool, request, form.values, list)
  if (!client.ok) return { world, outcome: client }
  return grantType.grant({ world, pool, client: client.value, values: form.values }, list)
}
