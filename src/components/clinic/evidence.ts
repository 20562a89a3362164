/**
 * What a person who looks for a fault can see of a run: the error as tools print it, the messages, the
 * decoded token, what is set in AWS. All of it is read from the run; nothing is typed.
 *
 * @module
 */
import type { Exchange } from '../../federation/exchange.ts'
import { decodeJwt } from '../../federation/jose/decode-jwt.ts'
import type { Evidence } from '../../learning/clinic-schema.ts'
import type { Position } from '../../machines/advance.ts'
import { partyOf } from '../../views/parties.view.ts'
import { requestText, responseText } from '../lesson/message-text.ts'

/** A pane of evidence. */
export interface Pane {
  readonly title: string
  readonly text: string
}

type Run = Position['context']

/**
 * The pane that a case asks for.
 *
 * @throws {Error} The run has nothing of the kind: the case cannot be told like this.
 */
export function paneOf(evidence: Evidence, run: Run): Pane {
  switch (evidence.shows) {
    case 'error':
      return errorPane(evidence.by, run)
    case 'calls':
      return { title: 'Who called whom', text: callsOf(run).join('\n') }
    case 'request':
      return {
        title: `${evidence.operation}: the request`,
        text: requestText(callOf(evidence.operation, run).request),
      }
    case 'response':
      return {
        title: `${evidence.operation}: the response`,
        text: responseText(callOf(evidence.operation, run).response),
      }
    case 'token':
      return tokenPane(evidence.which, run)
    case 'role':
      return rolePane(evidence.name, run)
    case 'oidc-provider':
      return providerPane(evidence.name, run)
    case 'identity-pool':
      return poolPane(evidence.poolId, run)
  }
}

function errorPane(by: 'cli' | 'sdk-js' | 'action', { refusal, trace }: Run): Pane {
  if (!refusal) throw new Error('The run ends well: there is no error to show.')
  const operation = trace.at(-1)?.exchanges.at(-1)?.operation ?? ''
  const { code, message } = refusal
  const printed = {
    cli: {
      title: 'AWS CLI',
      text: `An error occurred (${code}) when calling the ${operation} operation: ${message}`,
    },
    'sdk-js': { title: 'AWS SDK for JavaScript', text: `${code}: ${message}` },
    action: {
      title: 'configure-aws-credentials',
      text: `Error: Could not assume role with OIDC: ${message}`,
    },
  }
  return printed[by]
}

/** The app's own calls, as its log has them: `Lumen → AWS STS  AssumeRoleWithWebIdentity  403`. */
const callsOf = ({ trace, app, world }: Run): readonly string[] =>
  trace
    .flatMap(({ exchanges }) => exchanges)
    .map(({ from, to, operation, response }) => {
      const [caller, callee] = [from, to].map((id) => partyOf(id, app, world).name)
      return `${caller} → ${callee}  ${operation}  ${response.status}`
    })

function callOf(operation: string, { trace }: Run): Exchange {
  const calls = trace.flatMap(({ exchanges }) => exchanges)
  const call = calls.findLast((exchange) => exchange.operation === operation)
  if (call) return call
  throw new Error(`The run makes no call of ${operation}: ${calls.map((each) => each.operation)}`)
}

function tokenPane(which: 'idToken' | 'accessToken' | 'openIdToken', { holdings }: Run): Pane {
  const token = decodeJwt(holdings[which] ?? '')
  if (!token) throw new Error(`The app holds no ${which} that can be decoded.`)
  const names = {
    idToken: 'The ID token',
    accessToken: 'The access token',
    openIdToken: 'Cognito’s token',
  }
  return { title: `${names[which]}, decoded`, text: json(token.payload) }
}

function rolePane(name: string, { world }: Run): Pane {
  const role = Object.values(world.accounts).flatMap(({ roles }) => roles[name] ?? [])[0]
  if (!role) throw new Error(`There is no role "${name}".`)
  return {
    title: `Role ${name}: trust policy`,
    text: `MaxSessionDuration: ${role.maxSessionDuration}\n\n${role.trustPolicy.trimEnd()}`,
  }
}

function providerPane(name: string, { world }: Run): Pane {
  const known = Object.values(world.accounts).flatMap(({ id, oidcProviders }) =>
    Object.entries(oidcProviders).map(([url, { clientIds }]) => ({
      Arn: `arn:aws:iam::${id}:oidc-provider/${url}`,
      ClientIDList: clientIds,
    })),
  )
  const title = 'OIDC providers of the account'
  return { title, text: known.length > 0 ? json(known) : `None. (The token’s issuer is ${name}.)` }
}

function poolPane(poolId: string, { world }: Run): Pane {
  const pool = world.identityPools?.[poolId]
  if (!pool) throw new Error(`There is no identity pool ${poolId}.`)
  const text = json({
    IdentityPoolId: pool.id,
    IdentityPoolName: pool.name,
    AllowUnauthenticatedIdentities: pool.allowUnauthenticatedIdentities,
    AllowClassicFlow: pool.allowClassicFlow,
    SupportedLoginProviders: pool.supportedLoginProviders,
    CognitoIdentityProviders: pool.cognitoIdentityProviders.map(({ providerName, clientId }) => ({
      ProviderName: providerName,
      ClientId: clientId,
    })),
    Roles: pool.roles,
    RoleMappings: pool.roleMappings,
  })
  return { title: 'The identity pool', text }
}

const json = (value: unknown): string => JSON.stringify(value, null, 2)
