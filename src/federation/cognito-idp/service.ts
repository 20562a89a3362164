/** Amazon Cognito user pools: AWS JSON 1.1 in and out. @module */
import { jsonService } from '../aws-json/service.ts'
import { operations } from './operations.ts'

/** Answers one call. */
export const cognitoIdp = jsonService({
  name: 'cognito-idp',
  title: 'the user pool',
  target: 'AWSCognitoIdentityProviderService',
  invalidInput: 'InvalidParameterException',
  operations,
})
