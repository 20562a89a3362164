/** Who takes part in the story, found in the world that the lab runs. @module */
import { entryOf } from '../../federation/lookup.ts'
import type { World } from '../../federation/world.ts'

export interface Cast {
  readonly accountId: string
  readonly bucket: string
  readonly issuer: string
  readonly clientId: string
  /** Whose token it is. */
  readonly sub: string
  /** The provider is not in the world yet: the story begins with it. */
  readonly newcomer?: true
}

/**
 * A bucket, its account, and a provider with a client and a person that the account does not trust
 * yet; where the world has none such, one that joins it. Without a bucket there is no story.
 */
export function castOf(world: World): Cast | undefined {
  const [bucket, { owner } = { owner: '' }] = Object.entries(world.buckets)[0] ?? []
  const account = entryOf(world.accounts, owner)
  if (bucket === undefined || !account) return undefined
  const place = { accountId: account.id, bucket }
  for (const { issuer, clients, users } of Object.values(world.identityProviders)) {
    const [clientId] = Object.keys(clients)
    const [sub] = Object.keys(users)
    const name = issuerName(issuer)
    if (clientId === undefined || sub === undefined || builtIn.includes(name)) continue
    if (!Object.hasOwn(account.oidcProviders, name)) return { ...place, issuer, clientId, sub }
  }
  return { ...place, ...newcomer }
}

const newcomer = {
  issuer: 'https://login.lab.example',
  clientId: 'lab-app',
  sub: 'ana',
  newcomer: true,
} as const

/** The issuer as IAM's ARNs and condition keys have it. */
export const issuerName = (issuer: string): string => issuer.replace('https://', '')

/** Providers that every account trusts without being told. */
const builtIn = ['accounts.google.com', 'graph.facebook.com', 'www.amazon.com']
