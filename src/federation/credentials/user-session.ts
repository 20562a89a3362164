/**
 * Temporary credentials that an IAM user got with long-term keys: the user's own from
 * GetSessionToken, a federated user's from GetFederationToken.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html
 * @module
 */
import { isInstant, isRecord, isText, isTextList } from './parse-session.ts'

/** What the session token carries. */
export interface UserSession {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  /** Seconds since the Unix epoch: `aws:TokenIssueTime`. */
  readonly issuedAt: number
  /** Seconds since the Unix epoch. */
  readonly expiresAt: number
  readonly accountId: string
  readonly user: { readonly name: string; readonly id: string }
  /** On whose behalf the user asked; absent where it was for the user. */
  readonly federatedUser?: FederatedUser
}

export interface FederatedUser {
  readonly name: string
  readonly tags: Readonly<Record<string, string>>
  /** Inline session policy, JSON text. */
  readonly policy?: string
  readonly policyArns: readonly string[]
}

/** `arn:aws:sts::111122223333:federated-user/name`. */
export const federatedUserArn = (partition: string, accountId: string, name: string): string =>
  `arn:${partition}:sts::${accountId}:federated-user/${name}`

/** `111122223333:name`: the federated user's unique id. */
export const federatedUserId = (accountId: string, name: string): string => `${accountId}:${name}`

/** Whether what a session token carries is such a session. */
export const isUserSession = (value: unknown): value is UserSession =>
  isRecord(value) &&
  ['accessKeyId', 'secretAccessKey', 'accountId'].every((name) => isText(value[name])) &&
  isInstant(value['issuedAt']) &&
  isInstant(value['expiresAt']) &&
  isRecord(value['user']) &&
  isText(value['user']['name']) &&
  isText(value['user']['id']) &&
  (value['federatedUser'] === undefined || isFederatedUser(value['federatedUser']))

const isFederatedUser = (value: unknown): value is FederatedUser =>
  isRecord(value) &&
  isText(value['name']) &&
  isRecord(value['tags']) &&
  Object.values(value['tags']).every(isText) &&
  (value['policy'] === undefined || isText(value['policy'])) &&
  isTextList(value['policyArns'])
