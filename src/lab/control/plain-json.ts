/** Worlds and exchanges as JSON: bytes are written as `{ "base64": "…" }` and read from it. @module */
import { decodeBase64, encodeBase64 } from '../../federation/encoding/base64.ts'

/** The same value with its bytes as base64. */
export const plainJson = (value: unknown): unknown =>
  value instanceof Uint8Array ? { base64: encodeBase64(value) } : mapMembers(value, plainJson)

/** The same value with bytes where base64 was written. */
export function fromPlainJson(value: unknown): unknown {
  const bytes = isBytes(value) ? decodeBase64(value.base64) : undefined
  return bytes ?? mapMembers(value, fromPlainJson)
}

const isBytes = (value: unknown): value is { readonly base64: string } =>
  typeof value === 'object' &&
  value !== null &&
  Object.keys(value).length === 1 &&
  'base64' in value &&
  typeof value.base64 === 'string'

function mapMembers(value: unknown, map: (member: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(map)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, map(member)]))
}
