/** What lanes and their rows are called, and which leg serves which purpose. @module */
import type { LegName } from '../federation/client/app.ts'
import type { Flow } from '../scenarios/scenario.ts'
import type { PartyKind } from './parties.view.ts'

/** What a call is made for, in the order in which it comes about; the last is a thief's. */
export const purposes = ['sign-in', 'identity', 'token', 'credentials', 'object', 'theft'] as const

export type Purpose = (typeof purposes)[number]

/** As it stands before the row, and on the button that goes there. */
export const purposeTitles: Readonly<Record<Purpose, string>> = {
  'sign-in': 'Sign in with the provider',
  identity: 'Get an identity',
  token: 'Get a token for STS',
  credentials: 'Get credentials',
  object: 'Read the object',
  theft: 'Try a stolen token',
}

/** What each leg is for. */
export const legPurposes: Readonly<Partial<Record<LegName, Purpose>>> = {
  openSignIn: 'sign-in',
  requestIdToken: 'sign-in',
  getId: 'identity',
  getOpenIdToken: 'token',
  getCredentialsForIdentity: 'credentials',
  assumeRoleWithWebIdentity: 'credentials',
  getObject: 'object',
}

/** The ways that can be laid side by side: in full, and in the sentence that is read out. */
export const laneNames: Readonly<
  Partial<Record<Flow, { readonly full: string; readonly short: string }>>
> = {
  'cognito-enhanced': { full: 'Cognito, enhanced', short: 'Enhanced' },
  'cognito-classic': { full: 'Cognito, classic', short: 'Classic' },
  'direct-sts': { full: 'Direct STS', short: 'Direct' },
}

/** Whom a way leads past, in a word. */
export const stations: Readonly<Partial<Record<PartyKind, string>>> = {
  broker: 'Cognito',
  sts: 'STS',
  s3: 'S3',
}
