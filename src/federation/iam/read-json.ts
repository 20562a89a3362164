/**
 * A reader of JSON (RFC 8259) that keeps where everything stands, which `JSON.parse` does not tell.
 *
 * @module
 */

export interface JsonNode {
  readonly type: 'object' | 'property' | 'array' | 'string' | 'number' | 'boolean' | 'null'
  readonly offset: number
  readonly length: number
  /** What a string, number, boolean or null stands for. */
  readonly value?: unknown
  /** Members of an object, items of an array; of a property its name and its value. */
  readonly children?: readonly JsonNode[]
}

export type JsonReading =
  | { readonly ok: true; readonly root: JsonNode }
  /** `offset` is that of the first character that cannot stand where it stands. */
  | { readonly ok: false; readonly offset: number }

const space = /[ \t\n\r]*/y
/** All that a number, `true`, `false` or `null` may be written with. */
const word = /[-+.\w]*/y

/**
 * Reads a whole text. Objects and arrays within more than `deepest` others are not read: no input may
 * use up the stack.
 */
export function readJson(text: string, deepest: number): JsonReading {
  let at = 0

  const match = (pattern: RegExp): string => {
    pattern.lastIndex = at
    return pattern.exec(text)?.[0] ?? ''
  }
  const skipSpace = () => {
    at += match(space).length
  }
  const take = (mark: string): boolean => {
    skipSpace()
    const isThere = text[at] === mark
    if (isThere) at += 1
    return isThere
  }

  function readLiteral(): JsonNode | undefined {
    skipSpace()
    const offset = at
    const source = text[at] === '"' ? quoted(text, at) : match(word)
    const value = literalValue(source)
    if (value === undefined) return undefined
    at += source.length
    return { type: typeOf(value), offset, length: source.length, value }
  }

  function readProperty(depth: number): JsonNode | undefined {
    skipSpace()
    const name = text[at] === '"' ? readLiteral() : undefined
    const value = name && take(':') ? readValue(depth) : undefined
    if (!name || !value) return undefined
    return {
      type: 'property',
      offset: name.offset,
      length: at - name.offset,
      children: [name, value],
    }
  }

  function readValue(depth: number): JsonNode | undefined {
    skipSpace()
    if (text[at] === '{') return readList('object', '}', readProperty, depth)
    if (text[at] === '[') return readList('array', ']', readValue, depth)
    return readLiteral()
  }

  function readList(
    type: 'object' | 'array',
    end: string,
    readItem: (depth: number) => JsonNode | undefined,
    depth: number,
  ): JsonNode | undefined {
    if (depth >= deepest) return undefined
    const offset = at
    at += 1
    const children: JsonNode[] = []
    for (let more = !take(end); more; more = !take(end)) {
      if (children.length > 0 && !take(',')) return undefined
      const item = readItem(depth + 1)
      if (!item) return undefined
      children.push(item)
    }
    return { type, offset, length: at - offset, children }
  }

  const root = readValue(0)
  skipSpace()
  return root && at === text.length ? { ok: true, root } : { ok: false, offset: at }
}

/** From one quotation mark to the next that no backslash stands before. */
function quoted(text: string, start: number): string {
  let end = start + 1
  while (end < text.length && text[end] !== '"') end += text[end] === '\\' ? 2 : 1
  return text.slice(start, end + 1)
}

/** The platform's own verdict on one string, number or word; `undefined` where it is none. */
function literalValue(source: string): unknown {
  try {
    return JSON.parse(source)
  } catch {
    return undefined
  }
}

function typeOf(value: unknown): JsonNode['type'] {
  if (value === null) return 'null'
  if (typeof value === 'string') return 'string'
  return typeof value === 'number' ? 'number' : 'boolean'
}
