/**
 * Amazon Cognito user pools: their API in AWS JSON 1.1, their managed login at hosts of its own, and
 * the documents by which others verify their tokens.
 *
 * @module
 */
import { jsonService } from '../aws-json/service.ts'
import { fetchedOnce } from '../fetched-once.ts'
import { parseUrl } from '../http.ts'
import type { Service } from '../service.ts'
import { isManagedLoginHost } from './managed-login/domain.ts'
import { openIdDocument } from './openid-documents.ts'
import { furtherOperations, operations } from './operations.ts'

const api = jsonService({
  name: 'cognito-idp',
  title: 'the user pool',
  target: 'AWSCognitoIdentityProviderService',
  invalidInput: 'InvalidParameterException',
  operations,
  furtherOperations,
})

/** Its pages and endpoints are fetched when somebody comes to them. */
const managedLogin = fetchedOnce(() => import('./managed-login/managed-login.ts'), 'managedLogin')

/** Answers one call. */
export const cognitoIdp: Service = async (world, request, call) => {
  if (isManagedLoginHost(parseUrl(request.url)?.hostname ?? ''))
    return managedLogin(world, request, call)
  return openIdDocument(world, request) ?? api(world, request, call)
}
