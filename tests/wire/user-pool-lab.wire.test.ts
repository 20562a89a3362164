/** A user pool in the lab: many at once, and tokens all the way to an object, with the libraries of apps. */
import {
  CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  ListUsersCommand,
  SignUpCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { password } from '../support/directory.ts'
import { clientOf, type RunningLab, runLab } from '../support/running-lab.ts'

let lab: RunningLab
beforeEach(async () => {
  lab = await runLab()
})
afterEach(() => lab.close())

test('of many who sign up with one name at once, one gets it', async () => {
  const sdk = new CognitoIdentityProviderClient(clientOf(lab))
  const { UserPool } = await sdk.send(new CreateUserPoolCommand({ PoolName: 'lumen' }))
  const UserPoolId = UserPool?.Id ?? ''
  const { UserPoolClient } = await sdk.send(
    new CreateUserPoolClientCommand({ UserPoolId, ClientName: 'app' }),
  )
  const ClientId = UserPoolClient?.ClientId ?? ''
  const ends = await Promise.allSettled(
    Array.from({ length: 8 }, () =>
      sdk.send(new SignUpCommand({ ClientId, Username: 'ana', Password: password })),
    ),
  )
  const names = ends.map((end) => (end.status === 'fulfilled' ? 'in' : end.reason.name))
  expect(names.toSorted()).toEqual([...Array(7).fill('UsernameExistsException'), 'in'])
  const { Users } = await sdk.send(new ListUsersCommand({ UserPoolId }))
  expect(Users?.map(({ Username }) => Username)).toEqual(['ana'])
})
