/** Reads the session that a session token carries. @module */
import { unsealSessionToken } from './seal.ts'
import type { Session, SessionRole } from './session.ts'

/** A session of an IAM user, of which no more is known yet: few requests bring one. */
export interface UnreadUserSession {
  readonly user: object
  readonly role?: never
}

/** The session, or `undefined` for a token that was not issued here or does not carry one. */
export function openSessionToken(token: string): Session | UnreadUserSession | undefined {
  const value = unsealSessionToken(token)
  return isSession(value) || isOfUser(value) ? value : undefined
}

const isOfUser = (value: unknown): value is UnreadUserSession =>
  isRecord(value) && isRecord(value['user'])

function isSession(value: unknown): value is Session {
  return (
    isRecord(value) &&
    texts.every((name) => typeof value[name] === 'string') &&
    isInstant(value['issuedAt']) &&
    isInstant(value['expiresAt']) &&
    isRole(value['role']) &&
    isRecord(value['webIdentityKeys']) &&
    Object.values(value['webIdentityKeys']).every((key) => isText(key) || isTextList(key)) &&
    isRecord(value['tags']) &&
    Object.values(value['tags']).every(isText) &&
    isTextList(value['transitiveTagKeys']) &&
    isTextList(value['policyArns']) &&
    ['federatedProvider', 'sourceIdentity', 'policy'].every(
      (name) => value[name] === undefined || typeof value[name] === 'string',
    )
  )
}

const texts = ['accessKeyId', 'secretAccessKey', 'partition', 'accountId', 'sessionName']

const isRole = (value: unknown): value is SessionRole =>
  isRecord(value) && ['name', 'path', 'id'].every((name) => typeof value[name] === 'string')

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Seconds since the Unix epoch that a date can be made of (ECMA-262 §21.4.1.1). */
export const isInstant = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= 8.64e12

export const isText = (value: unknown): value is string => typeof value === 'string'

export const isTextList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText)
