/** Attributes as the API lists them, and as the pool keeps them. @module */

import { mayRead } from '../app-client/attribute-permission.ts'
import type { AppClient, PoolUser } from '../user-pool.ts'

export interface ListedAttribute {
  readonly Name: string
  readonly Value?: string
}

export type Attributes = Readonly<Record<string, string>>

/** By name; of a name that is there twice the last counts, and no value is an empty one. */
export const attributesOf = (list: readonly ListedAttribute[] = []): Attributes =>
  Object.fromEntries(list.map(({ Name, Value = '' }) => [Name, Value]))

/** All of a person's attributes, or those that an app may read; the `sub` comes first. */
export const renderAttributes = (
  { sub, attributes }: Pick<PoolUser, 'sub' | 'attributes'>,
  client?: AppClient,
): readonly ListedAttribute[] =>
  Object.entries({ sub, ...attributes })
    .filter(([name]) => client === undefined || mayRead(client, name))
    .map(([Name, Value]) => ({ Name, Value }))
