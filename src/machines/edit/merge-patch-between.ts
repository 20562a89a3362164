/** What an edit says: the difference between what stood there and what was written. @module */
import { isJsonObject, type JsonObject } from '../../federation/jose/decode-jwt.ts'

/**
 * The JSON merge patch (RFC 7396 §2) that makes one object into another; empty where they are the
 * same. A member that is `null` in the other cannot be told from one that is not there.
 */
export function mergePatchBetween(before: JsonObject, after: JsonObject): JsonObject {
  const removed = Object.keys(before).filter((name) => !Object.hasOwn(after, name))
  const changed = Object.entries(after).flatMap(([name, value]) => {
    const former = Object.hasOwn(before, name) ? before[name] : undefined
    if (JSON.stringify(former) === JSON.stringify(value)) return []
    if (!isJsonObject(former) || !isJsonObject(value)) return [[name, value] as const]
    const inner = mergePatchBetween(former, value)
    return Object.keys(inner).length === 0 ? [] : [[name, inner] as const]
  })
  return Object.fromEntries([...removed.map((name) => [name, null] as const), ...changed])
}
