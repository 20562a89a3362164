/**
 * ConfirmSignUp: the code came back, so the address is the person's.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ConfirmSignUp.html
 * @module
 */
import { boolean, required, structure } from '../../aws-json/shape.ts'
import { clientOperation } from '../app-client/client-operation.ts'
import { check } from '../checks.ts'
import { personForApp } from '../person/person-for-app.ts'
import { codeMismatch } from '../refusals.ts'
import { clientId, confirmationCode, secretHash, textByName, username } from '../shapes.ts'
import { confirmationChecks, confirmByCode } from './confirm-by-code.ts'

export const confirmSignUp = clientOperation({
  input: structure({
    ClientId: required(clientId),
    SecretHash: secretHash,
    Username: required(username),
    ConfirmationCode: required(confirmationCode),
    ForceAliasCreation: boolean(),
    ClientMetadata: textByName,
  }),
  checks: ['person', ...confirmationChecks],
  run: (call, { pool, client }) => {
    const { Username, ConfirmationCode, ForceAliasCreation = false } = call.input
    const found = check(call, 'person', personForApp(pool, client, Username, codeMismatch()))
    return found.ok
      ? confirmByCode(call, { pool, person: found.value }, ConfirmationCode, ForceAliasCreation)
      : found
  },
})
