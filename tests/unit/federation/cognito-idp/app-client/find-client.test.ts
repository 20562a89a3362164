import { expect, test } from 'vitest'
import { bodyText } from '../../../../../src/federation/http.ts'
import { handle } from '../../../../../src/federation/network.ts'
import { clientId, password, poolOf, userPoolWorld } from '../../../../support/user-pool-world.ts'

/** The pool of `userPoolWorld`, as it would be in Ireland. */
function irishWorld() {
  const world = userPoolWorld()
  const pool = { ...poolOf(world), id: 'eu-west-1_Photos001' }
  return { ...world, userPools: { [pool.id]: pool } }
}

/** What a plain sign-in at that address comes to. */
async function signInAt(url: string) {
  const { response } = await handle(irishWorld(), {
    method: 'POST',
    url,
    headers: [
      ['Content-Type', 'application/x-amz-json-1.1'],
      ['X-Amz-Target', 'AWSCognitoIdentityProviderService.InitiateAuth'],
    ],
    body: JSON.stringify({
      AuthFlow: 'USER_PASSWORD_AUTH',
      ClientId: clientId,
      AuthParameters: { USERNAME: 'ana', PASSWORD: password },
    }),
  })
  return JSON.parse(bodyText(response.body)).__type ?? 'signed in'
}

test.for([
  ['https://cognito-idp.eu-west-1.amazonaws.com/', 'signed in'],
  ['https://cognito-idp.us-east-1.amazonaws.com/', 'ResourceNotFoundException'],
  // An unsigned call on one origin says nothing of a region.
  ['http://127.0.0.1:4566/', 'signed in'],
] as const)('an app client of eu-west-1, asked for at %s: %s', async ([url, outcome]) => {
  expect(await signInAt(url)).toBe(outcome)
})
