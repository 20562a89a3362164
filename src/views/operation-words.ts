/** What each message is about, in a few words; AWS's operations keep their own names. @module */
import type { Exchange } from '../federation/exchange.ts'
import { bodyText, headerValue } from '../federation/http.ts'

interface Words {
  /** Absent where the operation's own name says it. */
  readonly asks?: string
  /** What a good answer brings. */
  readonly brings: string
}

const words: Readonly<Record<string, Words>> = {
  authorize: { asks: 'Ask to sign in', brings: 'Sign-in page' },
  consent: { asks: 'Choose an account', brings: 'Redirect with a code' },
  token: { asks: 'Redeem the code', brings: 'ID token' },
  debug_token: { asks: 'Whose token is this?', brings: 'App and person' },
  tokeninfo: { asks: 'Whose token is this?', brings: 'App and person' },
  'openid-configuration': { asks: 'Discovery document', brings: 'Discovery document' },
  jwks: { asks: 'Public keys', brings: 'Public keys' },
  AssumeRoleWithWebIdentity: { brings: 'Temporary credentials' },
  'oauth2/authorize': { asks: 'Ask to sign in', brings: 'Redirect to a sign-in page' },
  login: { asks: 'Open the page', brings: 'Sign-in page' },
  'oauth2/idpresponse': { asks: 'Come back with a code', brings: 'Redirect with the pool’s code' },
  'oauth2/token': { asks: 'Redeem the code', brings: 'The pool’s tokens' },
  GetId: { brings: 'Identity id' },
  GetCredentialsForIdentity: { brings: 'Temporary credentials' },
  GetOpenIdToken: { brings: 'Cognito’s token' },
  SignUp: { brings: 'Unconfirmed account' },
  ConfirmSignUp: { brings: 'Confirmed' },
  InitiateAuth: { brings: 'Tokens' },
  ListRecords: { brings: 'Changed records' },
  UpdateRecords: { brings: 'Written' },
  RegisterDevice: { brings: 'Device id' },
  SubscribeToDataset: { brings: 'Subscribed' },
  AssumeRole: { brings: 'Temporary credentials' },
  CreatePlatformEndpoint: { brings: 'Endpoint' },
  Publish: { brings: 'Pushed' },
  PutObject: { brings: 'Stored' },
  GetCallerIdentity: { brings: 'Caller identity' },
  GetObject: { brings: 'The object' },
}

/** What the request asks for. */
export const asks = ({ operation }: Exchange): string => words[operation]?.asks ?? operation

/** What the answer brings: what was asked for, or the code of the refusal. */
export function brings(exchange: Exchange): string {
  if (isRefused(exchange)) return refusalCode(exchange)
  if (exchange.operation === 'token' && !bodyText(exchange.response.body).includes('"id_token"'))
    return 'Access token'
  return words[exchange.operation]?.brings ?? 'Answer'
}

/** Whether the answer says no, by its status or, in a redirect, by its `error`. */
export const isRefused = ({ response }: Exchange): boolean =>
  response.status >= 400 || redirectError(response.headers) !== undefined

function refusalCode({ response }: Exchange): string {
  const body = typeof response.body === 'string' ? response.body : ''
  return (
    redirectError(response.headers) ??
    /<Code>([^<]+)<\/Code>/.exec(body)?.[1] ??
    /"(?:error|__type)":\s*"([^"]+)"/.exec(body)?.[1] ??
    'refused'
  )
}

const redirectError = (headers: Exchange['response']['headers']): string | undefined =>
  /[?&]error=([^&]+)/.exec(headerValue(headers, 'location') ?? '')?.[1]
