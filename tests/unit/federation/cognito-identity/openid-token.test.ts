import { expect, test } from 'vitest'
import { signOpenIdToken } from '../../../../src/federation/cognito-identity/openid-token/sign-openid-token.ts'
import { decodeJwt } from '../../../../src/federation/jose/decode-jwt.ts'

test('Cognito’s own token is a JWS of RS512, as all that were seen are', async () => {
  const token = await signOpenIdToken(0, {
    identityPoolId: 'us-east-1:a',
    identityId: 'us-east-1:b',
    amr: ['unauthenticated'],
    lifetime: 600,
  })
  expect(decodeJwt(token)?.header).toMatchObject({ typ: 'JWS', alg: 'RS512' })
})
