/**
 * The parts of a scenario's texts that are not a person's own: the demonstration account, ids that
 * AWS will choose anew, and names that only one customer can have.
 *
 * @module
 */
import type { App } from '../../federation/client/app.ts'
import type { World } from '../../federation/world.ts'
import { kebab } from '../names.ts'
import type { Placeholder } from '../resource.ts'
import { concat, type Reference, type Text } from '../value.ts'

/** A text of the scenario, and what stands in its place. */
export interface StandIn {
  readonly of: string
  /** What must stand around it, as regular expressions; nothing where it is unmistakable. */
  readonly before?: string
  readonly after?: string
  readonly reference: Reference
  /** Where a person fills it in. */
  readonly placeholder?: Placeholder
}

/** The account whose resources a scenario is about. */
export const accountOf = (world: World): World['accounts'][string] => {
  const account = Object.values(world.accounts)[0]
  if (!account) throw new Error('a scenario without an account')
  return account
}

/** Everything that may have to be replaced, the longest texts first. */
export function standInsOf(world: World, app: App): readonly StandIn[] {
  const account = accountOf(world)
  const arn = (resource: string) => `arn:${account.partition}:iam::${account.id}:${resource}`
  return [
    ...Object.keys(account.oidcProviders).map((url) => ({
      of: arn(`oidc-provider/${url}`),
      after: '(?=")|$',
      reference: { to: 'oidc-provider', id: providerId(url) } as const,
    })),
    ...Object.values(world.identityPools ?? {}).map(({ id, name }) => ({
      of: id,
      reference: { to: 'identity-pool', id: `${kebab(name)}-identity-pool` } as const,
    })),
    ...Object.values(world.userPools ?? {}).flatMap(({ id, name, clients }) => [
      { of: id, reference: { to: 'user-pool', id: `${kebab(name)}-user-pool` } as const },
      ...Object.values(clients).map((client) => ({
        of: client.id,
        reference: { to: 'app-client', id: `${kebab(client.name)}-app-client` } as const,
      })),
    ]),
    ...Object.keys(world.buckets).map((name) => bucketStandIn(name, app)),
    ...issuerStandIns(world),
    ...clientStandIns(world),
    { of: account.id, reference: { to: 'account' } as const },
  ].toSorted((one, other) => other.of.length - one.of.length)
}

/** By its host: a path would make a long name. */
export const providerId = (url: string): string => `${kebab(url.split('/')[0] ?? '')}-provider`

/** The placeholder of a bucket’s name. */
export const bucketPlaceholder = (name: string, { bucket }: Pick<App, 'bucket'>): string =>
  name === bucket ? 'bucket-name' : `${kebab(name)}-bucket-name`

/** Names of buckets are the world’s: they are replaced in ARNs, where nothing else can be meant. */
const bucketStandIn = (name: string, app: App): StandIn =>
  filledIn(name, {
    before: '(?<=arn:aws:s3:::)',
    after: '(?=[/"]|$)',
    id: bucketPlaceholder(name, app),
    says: 'a name that no bucket has yet',
  })

/** Issuers of the scenario’s own, told by the names that are reserved for examples. */
const issuerStandIns = (world: World): readonly StandIn[] =>
  Object.keys(accountOf(world).oidcProviders)
    .filter((url) => /\.example(\/|$)|EXAMPLE/.test(url))
    .map((url) => {
      const { name = url } = world.identityProviders[`https://${url}`] ?? {}
      return filledIn(url, {
        id: `${kebab(name)}-issuer`,
        says: `the issuer of ${name}, without https://`,
      })
    })

/** What apps are called at their identity providers; several of one provider are told apart by their names. */
function clientStandIns(world: World): readonly StandIn[] {
  const { accounts, identityPools, userPools } = world
  const texts = JSON.stringify([accounts, identityPools, userPools])
  return Object.values(world.identityProviders).flatMap(({ name: provider, clients }) => {
    const used = Object.entries(clients).filter(([id]) => texts.includes(id))
    return used.map(([id, client]) => {
      const who = used.length > 1 ? client.name : 'your app'
      return filledIn(id, {
        before: '(?<![\\w.-])',
        after: '(?![\\w.:-])',
        id: `${kebab(used.length > 1 ? client.name : provider)}-client-id`,
        says: `the client id of ${who} at ${provider}`,
      })
    })
  })
}

type FilledIn = Pick<StandIn, 'before' | 'after'> & Pick<Placeholder, 'id' | 'says'>

const filledIn = (example: string, { id, says, ...around }: FilledIn): StandIn => ({
  of: example,
  ...around,
  reference: { to: 'placeholder', id },
  placeholder: { id, says, example, secret: false },
})

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The text with references where stand-ins were. */
export function withReferences(standIns: readonly StandIn[], text: string): Text {
  const [first, ...others] = standIns
  if (!first || text === '') return text
  const { of, before = '', after = '', reference } = first
  const found = new RegExp(`${before}${escaped(of)}${after && `(?:${after})`}`, 'g')
  const pieces = text.split(found).map((piece) => withReferences(others, piece))
  return concat(
    ...pieces.flatMap((piece, index) =>
      index === 0 ? [piece] : [{ template: [reference] }, piece],
    ),
  )
}
