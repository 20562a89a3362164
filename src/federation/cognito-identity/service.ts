/** Amazon Cognito identity pools: AWS JSON 1.1 in and out. @module */
import { jsonService } from '../aws-json/service.ts'
import { operations } from './operations.ts'

/** Answers one call. */
export const cognitoIdentity = jsonService({
  name: 'cognito-identity',
  title: 'Cognito',
  target: 'AWSCognitoIdentityService',
  invalidInput: 'ValidationException',
  operations,
})
