/** That no error which AWS's SDK knows of STS is forgotten: `error-catalogue-*` provoke them. */
import * as sts from '@aws-sdk/client-sts'
import { expect, test } from 'vitest'
import { exceptionName, stsCodes } from '../support/sts-refusals.ts'

/** Why no test provokes them, by what facts and SDK call them. */
const notProduced: Readonly<Record<string, string>> = {
  RegionDisabledException: 'Every Region of the simulated web is activated.',
  Throttling: 'The simulation has no quotas of requests.',
  'HTTPS certificate doesn’t match configured thumbprint':
    'There are no certificates here, and AWS asks no thumbprint of a provider whose certificate it can verify.',
  'Incorrect token audience': 'Recorded in 2026 with the text for tokens that are not validated.',
  'No OpenIDConnect provider found in your account':
    'Seen since July 2026 with the text for tokens that are not validated.',
  'Token must be issued in the last …': 'No source has this text.',
  'a provider that limits the rate of calls': 'Providers here answer or do not, which is provoked.',
  'the exceptions of JSON services for bad credentials': 'No service here speaks JSON yet.',
  InvalidAuthorizationMessageException: 'Of DecodeAuthorizationMessage: `assume-role` provokes it.',
  ExpiredTradeInTokenException: 'Of GetDelegatedAccessToken, which is not built.',
  JWTPayloadSizeExceededException: 'Of GetWebIdentityToken, which no account here has enabled.',
  OutboundWebIdentityFederationDisabledException:
    'Of GetWebIdentityToken: `assume-role` provokes it.',
  SessionDurationEscalationException: 'Of GetWebIdentityToken, which no account here has enabled.',
}

test('every exception that the SDK models is provoked, or has a reason not to be', () => {
  const modelled = Object.entries(sts).flatMap(([name, member]) =>
    typeof member === 'function' && member.prototype instanceof sts.STSServiceException
      ? [name]
      : [],
  )
  const named = stsCodes.map(exceptionName)
  expect(modelled.filter((name) => !named.includes(name) && !notProduced[name])).toEqual([])
  expect(named.filter((name) => notProduced[name])).toEqual([])
})
