/** What each message is about, in a few words; AWS's operations keep their own names. @module */
import type { Exchange } from '../federation/exchange.ts'
import { bodyText, headerValue } from '../federation/http.ts'

interface Words {
  readonly asks: string
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
  AssumeRoleWithWebIdentity: {
    asks: 'AssumeRoleWithWebIdentity',
    brings: 'Temporary credentials',
  },
  'oauth2/authorize': { asks: 'Ask to sign in', brings: 'Redirect to a sign-in page' },
  login: { asks: 'Open the page', brings: 'Sign-in page' },
  'oauth2/idpresponse': { asks: 'Come back with a code', brings: 'Redirect with the pool’s code' },
  'oauth2/token': { asks: 'Redeem the code', brings: 'The pool’s tokens' },
  GetId: { asks: 'GetId', brings: 'Identity id' },
  GetCredentialsForIdentity: {
    asks: 'GetCredentialsForIdentity',
    brings: 'Temporary credentials',
  },
  GetOpenIdToken: { asks: 'GetOpenIdToken', brings: 'Cognito’s token' },
  SignUp: { asks: 'SignUp', brings: 'Unconfirmed account' },
  ConfirmSignUp: { asks: 'ConfirmSignUp', brings: 'Confirmed' },
  InitiateAuth: { asks: 'InitiateAuth', brings: 'Tokens' },
  ListRecords: { asks: 'ListRecords', brings: 'Changed records' },
  UpdateRecords: { asks: 'UpdateRecords', brings: 'Written' },
  RegisterDevice: { asks: 'RegisterDevice', brings: 'Device id' },
  SubscribeToDataset: { asks: 'SubscribeToDataset', brings: 'Subscribed' },
  AssumeRole: { asks: 'AssumeRole', brings: 'Temporary credentials' },
  CreatePlatformEndpoint: { asks: 'CreatePlatformEndpoint', brings: 'Endpoint' },
  Publish: { asks: 'Publish', brings: 'Pushed' },
  PutObject: { asks: 'PutObject', brings: 'Stored' },
  GetCallerIdentity: { asks: 'GetCallerIdentity', brings: 'Caller identity' },
  GetObject: { asks: 'GetObject', brings: 'The object' },
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
