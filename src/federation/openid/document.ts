/** Documents of providers as JSON: the same few are read with every token. @module */
import { type JsonObject, parseJsonObject } from '../jose/decode-jwt.ts'

/** A world has a discovery document and a key set for each of its providers. */
const remembered = 64

/** By text: the same text is the same document, so what is remembered changes no answer. */
const parsed = new Map<string, JsonObject | undefined>()

/** The document, or `undefined` for text that is no JSON object. */
export function parseDocument(text: string): JsonObject | undefined {
  if (parsed.has(text)) return parsed.get(text)
  if (parsed.size >= remembered) parsed.delete(parsed.keys().next().value ?? '')
  const document = parseJsonObject(text)
  parsed.set(text, document)
  return document
}
