/** What a pool says of an attribute. @module */
import { entryOf } from '../../lookup.ts'
import type { AttributeDefinition, UserPool } from '../user-pool.ts'
import { standardAttributes } from './standard-attributes.ts'

/** The pool's own definition, else the standard one; `undefined` for what no one has. */
export const attributeDefinition = (
  { attributes }: Pick<UserPool, 'attributes'>,
  name: string,
): AttributeDefinition | undefined => entryOf(attributes, name) ?? entryOf(standardAttributes, name)
