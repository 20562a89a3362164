/**
 * GlobalSignOut: ends every session of whoever holds the access token.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GlobalSignOut.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { withPerson } from '../person/find-person.ts'
import { signedInOperation } from '../person/signed-in-operation.ts'
import { withPool } from '../pool/find-pool.ts'
import { accessToken } from '../shapes.ts'
import { signedOutEverywhere } from '../tokens/revocation.ts'

export const globalSignOut = signedInOperation({
  input: structure({ AccessToken: required(accessToken) }),
  run: ({ world }, { pool, user }) => ({
    ok: true,
    world: withPool(world, withPerson(pool, signedOutEverywhere(world, user))),
  }),
})
