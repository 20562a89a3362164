/** XML and HTML as indented lines: an element with text alone stays on one line. @module */
import { isSecret, mark, type WireLine } from './wire-line.ts'

/** The lines; text that is already on lines of its own keeps them. */
export function xmlLines(text: string): readonly WireLine[] {
  const lines: WireLine[] = []
  let depth = 0
  for (const [token] of text.trim().matchAll(leaf)) {
    const trimmed = token.trim()
    if (trimmed === '') continue
    if (trimmed.startsWith('</')) depth = Math.max(0, depth - 1)
    lines.push({ indent: depth, parts: partsOf(trimmed) })
    if (opens(trimmed)) depth += 1
  }
  return lines
}

/** An element that holds nothing but text, any other tag, or text between tags. */
const leaf = /<([\w:-]+)(?:\s[^<>]*)?>[^<]*<\/\1>|<[^>]*>|[^<]+/g

const opens = (tag: string): boolean =>
  /^<[\w]/.test(tag) &&
  !tag.includes('</') &&
  !tag.endsWith('/>') &&
  !/^<(meta|input|link|br)\b/.test(tag)

function partsOf(token: string): WireLine['parts'] {
  const [, open, name = '', value, close] =
    /^(<([\w:-]+)[^>]*>)([^<]*)(<\/[^>]*>)$/.exec(token) ?? []
  if (open !== undefined && close !== undefined)
    return [
      ...tagParts(open),
      // An error’s code has the name of an authorization code, and is no secret.
      mark(isSecret(name) && name !== 'Code' ? 'secret' : 'value', value ?? ''),
      mark('name', close),
    ]
  return token.startsWith('<') ? tagParts(token) : [mark('value', token)]
}

/** A tag, the values of its attributes apart. */
const tagParts = (tag: string): WireLine['parts'] =>
  tag
    .split(/("[^"]*")/)
    .filter((part) => part !== '')
    .map((part) => mark(part.startsWith('"') ? 'value' : 'name', part))
