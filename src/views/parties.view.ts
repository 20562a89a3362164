/** Who takes part in a run: from the ids in a trace to names for people. @module */
import type { App } from '../federation/client/app.ts'
import type { Exchange, PartyId } from '../federation/exchange.ts'
import type { World } from '../federation/world.ts'
import type { Position } from '../machines/advance.ts'
import { lowerFirst } from './lower-first.ts'

/** What a party is in the protocol; it decides its colour and its shape. */
export type PartyKind =
  | 'app'
  | 'idp'
  | 'directory'
  | 'broker'
  | 'sync'
  | 'push'
  | 'sts'
  | 's3'
  | 'network'

export interface Party {
  readonly id: PartyId
  readonly kind: PartyKind
  readonly name: string
  /** What it is, or where: `on Ana’s phone`. */
  readonly role: string
}

type Run = Pick<Position['context'], 'app' | 'world' | 'trace'>

/**
 * The parties from left to right: the app, who signs people in, Cognito, STS, S3, then whoever was not
 * found. Those that the app is made to speak to stand there from the start.
 */
export function partiesOf({ app, world, trace }: Run): readonly Party[] {
  const spokenTo = trace.flatMap(({ exchanges }) => exchanges.flatMap(addressees))
  const present = new Set(['app', ...planned(app, world), ...spokenTo])
  return order.flatMap((kind) =>
    [...present].filter((id) => kindOf(id) === kind).map((id) => partyOf(id, app, world)),
  )
}

const order: readonly PartyKind[] = [
  'app',
  'idp',
  'directory',
  'broker',
  'sync',
  'push',
  'sts',
  's3',
  'network',
]

/** Whom the app, or the person's browser on its behalf, is made to speak to. */
const planned = (
  { tokenFrom, provider, broker, sync }: App,
  { identityProviders }: Run['world'],
): readonly PartyId[] => [
  ...(tokenFrom.kind === 'managed-login'
    ? Object.keys(identityProviders).filter(
        (issuer) => identityProviders[issuer]?.name === tokenFrom.identityProvider,
      )
    : []),
  ...(tokenFrom.kind === 'user-pool' || tokenFrom.kind === 'managed-login'
    ? ['cognito-idp']
    : [provider]),
  ...(broker ? ['cognito-identity'] : []),
  ...(sync ? ['tablet', 'cognito-sync', 'sns', 'sts'] : ['sts', 's3']),
]

const addressees = ({ to, nested }: Exchange): readonly PartyId[] => [
  to,
  ...nested.flatMap(addressees),
]

const services: ReadonlyMap<PartyId, PartyKind> = new Map([
  ['app', 'app'],
  ['tablet', 'app'],
  ['cognito-idp', 'directory'],
  ['cognito-identity', 'broker'],
  ['cognito-sync', 'sync'],
  ['sns', 'push'],
  ['sts', 'sts'],
  ['s3', 's3'],
  ['network', 'network'],
])

const kindOf = (id: PartyId): PartyKind => services.get(id) ?? 'idp'

/** One party by its id. */
export function partyOf(id: PartyId, app: App, world: Pick<World, 'identityProviders'>): Party {
  const kind = kindOf(id)
  const tablet = id === 'tablet' ? app.sync?.tablet : undefined
  if (tablet) return { id, kind, name: `${app.name}, tablet`, role: tablet.place }
  const named: Readonly<Record<PartyKind, Pick<Party, 'name' | 'role'>>> = {
    app: { name: app.name, role: app.place },
    idp: { name: world.identityProviders[id]?.name ?? hostOf(id), role: 'identity provider' },
    directory: { name: 'User pool', role: 'Amazon Cognito' },
    broker: { name: 'Identity pool', role: 'Amazon Cognito' },
    sync: { name: 'Cognito Sync', role: 'data of an identity' },
    push: { name: 'Amazon SNS', role: 'push notifications' },
    sts: { name: 'AWS STS', role: 'token service' },
    s3: { name: 'Amazon S3', role: app.bucket },
    network: { name: 'Nobody', role: 'unknown host' },
  }
  return { id, kind, ...named[kind] }
}

/** A party as the subject of a sentence: `The identity pool`, `STS`. */
export const subjectOf = ({ kind, name }: Party): string =>
  kind === 'broker' || kind === 'directory'
    ? `The ${lowerFirst(name)}`
    : name.replace(/^(?:AWS|Amazon) /, '')

const hostOf = (issuer: string): string => issuer.replace(/^https:\/\//, '')
