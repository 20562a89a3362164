/** What Cognito publishes so that anyone can verify its OpenID tokens: discovery and keys. @module */

import { parseUrl } from '../../http.ts'
import { publicHalf } from '../../jose/keys.ts'
import { textResponse } from '../../oauth/responses.ts'
import type { Service } from '../../service.ts'
import { openIdTokenIssuer, openIdTokenKid } from './issuer.ts'
import { openIdTokenKey } from './signing-key.ts'

const jwksUri = `${openIdTokenIssuer}/.well-known/jwks_uri`

const documents: Readonly<Record<string, readonly [operation: string, document: object]>> = {
  '/.well-known/openid-configuration': [
    'openid-configuration',
    {
      issuer: openIdTokenIssuer,
      jwks_uri: jwksUri,
      authorization_endpoint: openIdTokenIssuer,
      response_types_supported: ['id_token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: [openIdTokenKey.algorithm],
    },
  ],
  '/.well-known/jwks_uri': [
    'jwks',
    {
      keys: [
        {
          ...publicHalf(openIdTokenKey.privateKey),
          kid: openIdTokenKid,
          alg: openIdTokenKey.algorithm,
          use: 'sig',
        },
      ],
    },
  ],
}

/** Answers a GET. */
export const serveDocument: Service = async (world, request) => {
  const path = parseUrl(request.url)?.pathname ?? ''
  const [operation, document] = Object.hasOwn(documents, path) ? (documents[path] ?? []) : []
  return {
    world,
    operation: operation ?? 'unknown document',
    checks: [],
    response:
      document === undefined
        ? textResponse(404, 'Not Found')
        : {
            status: 200,
            headers: [
              ['content-type', 'application/json'],
              ['access-control-allow-origin', '*'],
            ],
            body: JSON.stringify(document),
          },
  }
}
