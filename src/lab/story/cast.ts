/** Who takes part in the story, found in the world that the lab runs. @module */
import type { World } from '../../federation/world.ts'

export interface Cast {
  readonly accountId: string
  readonly bucket: string
  readonly issuer: string
  readonly clientId: string
  /** Whose token it is, and somebody whose photos are none of theirs. */
  readonly sub: string
}

/** A bucket, and a provider with a client and a person that its account does not trust yet. */
export function castOf(world: World): Cast | undefined {
  const [bucket, { owner } = { owner: '' }] = Object.entries(world.buckets)[0] ?? []
  const account = world.accounts[owner]
  for (const { issuer, clients, users } of Object.values(world.identityProviders)) {
    const [clientId] = Object.keys(clients)
    const [sub] = Object.keys(users)
    const isKnown = account && Object.hasOwn(account.oidcProviders, issuerName(issuer))
    if (bucket === undefined || !account || !clientId || !sub) continue
    if (!isKnown && !builtIn.includes(issuerName(issuer)))
      return { accountId: account.id, bucket, issuer, clientId, sub }
  }
  return undefined
}

/** The issuer as IAM's ARNs and condition keys have it. */
export const issuerName = (issuer: string): string => issuer.replace('https://', '')

/** Providers that every account trusts without being told. */
const builtIn = ['accounts.google.com', 'graph.facebook.com', 'www.amazon.com']
