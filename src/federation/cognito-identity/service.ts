/** Amazon Cognito identity pools: AWS JSON 1.1 in and out, and documents for whoever verifies. @module */
import { jsonService } from '../aws-json/service.ts'
import type { Service } from '../service.ts'
import { serveDocument } from './openid-token/documents.ts'
import { furtherOperations, operations } from './operations.ts'

const api = jsonService({
  name: 'cognito-identity',
  title: 'Cognito',
  target: 'AWSCognitoIdentityService',
  invalidInput: 'ValidationException',
  operations,
  furtherOperations,
})

/** Answers one call. */
export const cognitoIdentity: Service = (world, request, call) =>
  request.method === 'GET' ? serveDocument(world, request, call) : api(world, request, call)
