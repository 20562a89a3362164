/**
 * A request as a command of the AWS CLI, which signs with the keys of its environment.
 *
 * @see https://docs.aws.amazon.com/cli/latest/reference/
 * @module
 */
import type { Exchange } from '../../federation/exchange.ts'
import { headerValue } from '../../federation/http.ts'
import { distinctSecrets, secretsOf } from '../secrets.ts'
import { cliCallOf } from './cli-call.ts'
import { optionOf, optionWords } from './cli-value.ts'
import type { Command } from './command.ts'
import type { CommandPlan } from './curl.ts'
import { type Signature, signatureOf } from './signature.ts'
import { quoted, type Word } from './word.ts'

/** The command; `undefined` where the AWS CLI has none for such a request. */
export function awsCliCommand(exchange: Exchange, plan: CommandPlan): Command | undefined {
  const { request } = exchange
  const call = cliCallOf(exchange)
  if (!call) return undefined
  const { service, operation, parameters, file } = call
  const secrets = distinctSecrets(secretsOf(request))
  const signature = signatureOf(request, plan.secretKeys)
  const region = signature?.region ?? /\.([a-z]+-[a-z-]+-\d)\./.exec(request.url)?.[1]
  const options = Object.entries(parameters).map(([name, value]) =>
    optionWords(name, value, secrets),
  )
  return {
    lines: [
      [
        ...withoutSessionToken(signature),
        ['aws'],
        [service],
        [optionOf(operation).slice(2)],
        ...(region === undefined ? [] : [['--region'], [region]]),
      ],
      ...(plan.toLab ? [[['--endpoint-url'], [{ variable: 'LAB', value: '' }]] as Word[]] : []),
      ...(headerValue(request.headers, 'authorization') === undefined && signs(service, operation)
        ? [[['--no-sign-request']]]
        : []),
      ...options,
      ...(file && file.content === undefined ? [[[file.name]]] : []),
    ],
    environment: signature
      ? [
          signature.accessKeyId,
          signature.secretAccessKey,
          ...(signature.sessionToken ? [signature.sessionToken] : []),
        ]
      : [],
    ...(file?.content === undefined
      ? {}
      : { before: `printf %s ${quoted(file.content)} > ${quoted(file.name)}` }),
  }
}

/** An app that forgets the session token signs as if it had none. */
const withoutSessionToken = (signature: Signature | undefined): readonly Word[] =>
  signature && !signature.sessionToken ? [['env'], ['-u'], ['AWS_SESSION_TOKEN']] : []

/** Operations that the CLI never signs need not be told so. */
const unsigned = new Set([
  'AssumeRoleWithWebIdentity',
  'GetId',
  'GetOpenIdToken',
  'GetCredentialsForIdentity',
  'SignUp',
  'ConfirmSignUp',
  'InitiateAuth',
  'RespondToAuthChallenge',
])

const signs = (service: string, operation: string): boolean =>
  service !== 'cognito-idp' && !unsigned.has(operation)
