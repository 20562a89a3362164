/** Documents of providers as JSON: the same few are read with every token. @module */
import { type JsonObject, parseJsonObject } from '../jose/decode-jwt.ts'
import { rememberedUpTo } from '../remembered.ts'

/**
 * The document, or `undefined` for text that is no JSON object. A world has a discovery document and a
 * key set for each of its providers.
 */
export const parseDocument: (text: string) => JsonObject | undefined = rememberedUpTo(
  64,
  parseJsonObject,
)
