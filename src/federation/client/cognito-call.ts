/** How the app speaks to Cognito: AWS JSON 1.1, not signed, as it holds no AWS credentials yet. @module */
import type { World } from '../world.ts'
import type { App } from './app.ts'
import { asEdited } from './as-edited.ts'
import { type JsonAnswer, sendForJson } from './json-answer.ts'

const targets = {
  'cognito-identity': 'AWSCognitoIdentityService',
  'cognito-idp': 'AWSCognitoIdentityProviderService',
} as const

/** Calls one operation of an identity pool or a user pool; members of the input as AWS names them. */
export async function callCognito(
  world: World,
  app: App,
  service: keyof typeof targets,
  operation: string,
  input: object,
): Promise<JsonAnswer> {
  return sendForJson(world, {
    method: 'POST',
    url: `https://${service}.${app.region}.amazonaws.com/`,
    headers: [
      ['Content-Type', 'application/x-amz-json-1.1'],
      ['X-Amz-Target', `${targets[service]}.${operation}`],
    ],
    body: JSON.stringify(await asEdited(app, operation, input)),
  })
}
