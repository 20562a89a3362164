/**
 * SignUp: a person writes themselves into the directory.
 *
 * @see https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_SignUp.html
 * @module
 */
import { required, structure } from '../../aws-json/shape.ts'
import { clientOperation } from '../app-client/client-operation.ts'
import { attributesOf } from '../attribute/attribute-list.ts'
import { renderDelivery } from '../delivery/contact.ts'
import { attributeList, clientId, password, secretHash, textByName, username } from '../shapes.ts'
import { register, registrationChecks } from './register.ts'

export const signUp = clientOperation({
  input: structure({
    ClientId: required(clientId),
    SecretHash: secretHash,
    Username: required(username),
    Password: password,
    UserAttributes: attributeList,
    ValidationData: attributeList,
    ClientMetadata: textByName,
  }),
  checks: registrationChecks,
  run: (call, of) => {
    const { Username, Password, UserAttributes } = call.input
    const registered = register(call, of, {
      username: Username,
      password: Password,
      attributes: attributesOf(UserAttributes),
    })
    if (!registered.ok) return registered
    const { world, person, contact } = registered.value
    return {
      ok: true,
      world,
      result: {
        UserConfirmed: false,
        CodeDeliveryDetails: contact && renderDelivery(contact),
        UserSub: person.sub,
      },
    }
  },
})
