/** Who takes part in a run: from the ids in a trace to names for people. @module */
import type { App } from '../federation/client/app.ts'
import type { Exchange, PartyId } from '../federation/exchange.ts'
import type { World } from '../federation/world.ts'
import type { Position } from '../machines/advance.ts'

/** What a party is in the protocol; it decides its colour and its shape. */
export type PartyKind = 'app' | 'idp' | 'sts' | 's3' | 'network'

export interface Party {
  readonly id: PartyId
  readonly kind: PartyKind
  readonly name: string
  /** What it is, or where: `on Ana’s phone`. */
  readonly role: string
}

type Run = Pick<Position['context'], 'app' | 'world' | 'trace'>

/** The parties from left to right: the app, who signs people in, STS, S3, then whoever was not found. */
export function partiesOf({ app, world, trace }: Run): readonly Party[] {
  const spokenTo = trace.flatMap(({ exchanges }) => exchanges.flatMap(addressees))
  const providers = [app.provider, ...spokenTo].filter((id) => kindOf(id) === 'idp')
  const lost = spokenTo.includes('network') ? ['network'] : []
  return ['app', ...new Set(providers), 'sts', 's3', ...lost].map((id) => partyOf(id, app, world))
}

const addressees = ({ to, nested }: Exchange): readonly PartyId[] => [
  to,
  ...nested.flatMap(addressees),
]

const kindOf = (id: PartyId): PartyKind =>
  id === 'app' || id === 'sts' || id === 's3' || id === 'network' ? id : 'idp'

/** One party by its id. */
export function partyOf(id: PartyId, app: App, world: Pick<World, 'identityProviders'>): Party {
  const kind = kindOf(id)
  const named = {
    app: { name: app.name, role: app.place },
    idp: { name: world.identityProviders[id]?.name ?? hostOf(id), role: 'identity provider' },
    sts: { name: 'AWS STS', role: 'token service' },
    s3: { name: 'Amazon S3', role: app.bucket },
    network: { name: 'Nobody', role: 'unknown host' },
  }
  return { id, kind, ...named[kind] }
}

const hostOf = (issuer: string): string => issuer.replace(/^https:\/\//, '')
